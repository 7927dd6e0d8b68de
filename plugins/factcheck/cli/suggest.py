"""`factcheck suggest`."""

from __future__ import annotations

from datetime import date

import click

from factcheck.cli.common import desk, format_option, in_folder, sources_named
from factcheck.cli.completing import source_ids


@click.command()
@click.argument("source", shell_complete=source_ids)
@click.option("--all", "everything", is_flag=True, help="List the covered, set-aside and other sentences, too.")
@format_option
@in_folder
def suggest(source: str, everything: bool, format_: str) -> None:
    """List the sentences of SOURCE (its id) that look checkable and that no claim or opinion passage covers yet.

    Each stands with its reasons: a number, a date, a law or vote, a comparison, somebody's words, a cause, a plan.
    Questions are left out, and opinions without a number, a date, a law or a vote. No verdict is guessed.

    \b
    Examples:
      factcheck suggest ice-poach-nypd
      factcheck suggest ice-poach-nypd --all
      factcheck suggest ice-poach-nypd --format json
    """
    from factcheck.editing import suggest as suggesting
    from factcheck.reading import read_repository
    from factcheck.rules import Context

    context = Context(read_repository(desk(), date.today()))
    try:
        found = suggesting.suggest(context, sources_named(context.repository, [source])[0])
    except suggesting.UnreadableSourceError as error:
        raise click.UsageError(str(error)) from None
    click.echo((suggesting.as_json if format_ == "json" else suggesting.as_text)(found, everything))
