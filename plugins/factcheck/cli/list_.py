"""`factcheck list`."""

from __future__ import annotations

from datetime import date, datetime

import click

from factcheck.cli.common import desk, formats, in_folder, today_option
from factcheck.cli.completing import source_ids, verdict_ids


def _day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("list")
@click.option(
    "--verdict", default="", shell_complete=verdict_ids, help="Only those with this verdict (its id or title)."
)
@click.option("--claimant", default="", metavar="WORDS", help="Only those whose claimant's name holds these words.")
@click.option("--topic", default="", metavar="WORDS", help="Only those with a topic that holds these words.")
@click.option(
    "--source", default="", shell_complete=source_ids, metavar="ID", help="Only those that quote this source."
)
@click.option("--since", type=_DAY, callback=_day, help="Only fact-checks published on this day or later.")
@click.option("--until", type=_DAY, callback=_day, help="Only fact-checks published on this day or earlier.")
@click.option("--status", type=click.Choice(["draft", "published", "withdrawn"]), default=None, help="Only these.")
@click.option(
    "--sort",
    type=click.Choice(["reviewed", "date", "id", "claimant", "verdict"]),
    default="reviewed",
    show_default=True,
    help="By what; days with the newest first.",
)
@formats("table", "json", "csv", help="A table for people, one JSON object, or a table for spreadsheets.")
@today_option
@in_folder
def list_(
    verdict: str,
    claimant: str,
    topic: str,
    source: str,
    since: date | None,
    until: date | None,
    status: str | None,
    sort: str,
    format_: str,
    today: date,
) -> None:
    """List the claims of the desk, all or those that you ask for.

    \b
    Examples:
      factcheck list --verdict false --since 2026-01-01
      factcheck list --status draft
      factcheck list --claimant trump --format csv
    """
    from factcheck.editing.listing import Choice, as_csv, as_json, as_table, rows
    from factcheck.reading import read_repository
    from factcheck.rules.context import did_you_mean

    repository = read_repository(desk(), today)
    titles = {one.id: one.title for one in repository.verdicts}
    for kind, name, known in (("verdict", verdict, titles), ("source", source, repository.source_by_id)):
        if name and name.casefold() not in {word.casefold() for word in (*known, *titles.values())}:
            raise click.UsageError(f"there is no {kind} `{name}`; " + did_you_mean(name, list(known)))
    found = rows(repository, Choice(verdict, claimant, topic, source, status or "", since, until), sort)
    if format_ == "table":
        for line in as_table(found, titles):
            click.echo(line)
    else:
        click.echo(as_json(found) if format_ == "json" else as_csv(found).replace("\r\n", "\n"), nl=format_ == "json")
