"""`factcheck show`."""

from __future__ import annotations

import sys
from datetime import date

import click

from factcheck.cli.common import desk, format_option, in_folder, today_option
from factcheck.cli.completing import claim_ids


@click.command()
@click.argument("id_", metavar="ID", shell_complete=claim_ids)
@format_option
@today_option
@in_folder
def show(id_: str, format_: str, today: date) -> None:
    """Show one claim as a reader would see it: verdict, quotes in context, evidence, corrections, and its file.

    Quoted words stand out in bold on a terminal, elsewhere between >> and <<.

    \b
    Examples:
      factcheck show mamdani-won
      factcheck show mamdani-won --format json
    """
    from factcheck.editing.show import as_text
    from factcheck.exchange.writing.shapes import claim_line
    from factcheck.reading import read_repository
    from factcheck.rules import Context
    from factcheck.rules.context import did_you_mean

    context = Context(read_repository(desk(), today))
    known = context.repository.claim_by_id
    claim = known.get(id_) or next((one for one in known.values() if id_ in one.aliases), None)
    if claim is None:
        raise click.UsageError(f"there is no claim `{id_}`; " + did_you_mean(id_, list(known), "see `factcheck list`"))
    if format_ == "json":
        click.echo(claim_line(claim, context))
        return
    styled = sys.stdout.isatty()
    for line in as_text(claim, context, _bold if styled else _pointed, _bold if styled else str):
        click.echo(line)


def _bold(words: str) -> str:
    return click.style(words, bold=True)


def _pointed(words: str) -> str:
    return f">>{words}<<"
