"""`factcheck stale`."""

from __future__ import annotations

from datetime import date

import click

from factcheck.cli.common import desk, format_option, in_folder, today_option


@click.command()
@click.option(
    "--days", type=click.IntRange(min=0), default=45, show_default=True, help="How long a verification is good for."
)
@format_option
@today_option
@in_folder
@click.pass_context
def stale(context: click.Context, days: int, format_: str, today: date) -> None:
    """List published claims that nobody has verified lately.

    The oldest comes first. Counted is from `last_verified`, else from `reviewed`. A claim whose `as_of` lies as far
    back is listed too, and one with something left in `todo`; drafts and withdrawn claims are not. Meant for a timer,
    not for pull requests: a claim grows old without a change.

    Exit status: 0 none, 1 some, 2 wrong usage.

    \b
    Examples:
      factcheck stale
      factcheck stale --days 90 --format json
    """
    from factcheck.editing import stale as aging
    from factcheck.reading import read_repository

    repository = read_repository(desk(), today)
    found = aging.stale(repository, days)
    if format_ == "json":
        click.echo(aging.as_json(found, repository, days))
    else:
        click.echo("\n".join(aging.as_text(found, repository, days)))
    context.exit(1 if found else 0)
