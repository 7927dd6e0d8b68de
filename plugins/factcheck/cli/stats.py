"""`factcheck stats`."""

from __future__ import annotations

from datetime import date

import click

from factcheck.cli.common import desk, format_option, in_folder, sources_named, today_option
from factcheck.cli.completing import source_ids


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", shell_complete=source_ids)
@format_option
@today_option
@in_folder
def stats(sources: tuple[str, ...], format_: str, today: date) -> None:
    """Count how much of each source is checked, and how the claims came out.

    With SOURCE, only these sources (by id) and the claims that quote them. Works on a desk with errors, too:
    what can't be read is named. Drafts are counted apart and cover nothing, as on the site.

    \b
    Examples:
      factcheck stats
      factcheck stats ice-poach-nypd
      factcheck stats --format json
    """
    from factcheck.check import check
    from factcheck.coverage.stats import stats as count
    from factcheck.editing.stats import as_json, as_text

    checked = check(desk(), today)
    found = count(checked.context, sources_named(checked.repository, sources))
    render = as_json if format_ == "json" else as_text
    click.echo(render(found, checked.report.summary.errors))
