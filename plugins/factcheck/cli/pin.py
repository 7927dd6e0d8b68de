"""`factcheck pin`."""

from __future__ import annotations

from datetime import date

import click

from factcheck.cli.common import desk, in_folder, sources_named, today_option
from factcheck.cli.completing import source_ids


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", shell_complete=source_ids)
@click.option("--accept", is_flag=True, help="Pin a file that was changed since it was pinned, too.")
@today_option
@in_folder
@click.pass_context
def pin(context: click.Context, sources: tuple[str, ...], accept: bool, today: date) -> None:
    """Pin sources (all, or those named by id) to what their files hold: write the SHA-256 where it is missing.

    For a file that was changed since, every quote from it is listed: intact, moved or broken.

    Exit status: 0 all are pinned, 1 one isn't, 2 wrong usage.

    \b
    Examples:
      factcheck pin
      factcheck pin ice-poach-nypd
      factcheck pin ice-poach-nypd --accept
    """
    from factcheck.check import check
    from factcheck.editing.pin import pin as pin_sources
    from factcheck.editing.pin import report

    root = desk()
    checked = check(root, today)
    done = pin_sources(root, checked, sources_named(checked.repository, sources), accept)
    for line in report(done, checked):
        click.echo(line)
    context.exit(1 if any(one.state in ("changed", "unpinnable") for one in done) else 0)
