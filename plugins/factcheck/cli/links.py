"""`factcheck links`."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from factcheck.cli.common import desk, format_option, in_folder
from factcheck.cli.completing import claim_and_source_ids
from factcheck.progress import progress_bar

DEAD, NOTHING_TO_ASK = 1, 3


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...", shell_complete=claim_and_source_ids)
@click.option("--copies", is_flag=True, help="Look for an archived copy of each page that has none.")
@click.option("--record", is_flag=True, help="Write the copies found into `archived`; implies --copies.")
@click.option(
    "--delay",
    type=click.FloatRange(0, 3600),
    default=1.0,
    show_default=True,
    help="Seconds between requests to a host.",
)
@click.option(
    "--max-age", type=click.FloatRange(0), default=7.0, show_default=True, help="Days for which an answer counts."
)
@click.option("--site", metavar="URL", envvar="SITEURL", default="", help="Your site, named to those who are asked.")
@click.option(
    "--archive", "api", metavar="URL", help="The archive's availability API.  [default: the Wayback Machine's]"
)
@click.option("--allow-local", is_flag=True, help="Ask addresses in your own network, too.")
@format_option
@in_folder
@click.pass_context
def links(context: click.Context, /, ids: tuple[str, ...], format_: str, record: bool, **words: Any) -> None:
    """Ask whether the pages that claims and sources name still stand: all, or those of these ids.

    The one command that asks other people's servers for many pages: one request at a time for each host, by HEAD where
    the server knows it, and no page is read. Answers are kept in .factcheck-cache. For a dead page an archived copy is
    looked for.

    Exit status: 0 no page is dead, 1 one is, 2 wrong usage, 3 the desk names no page.

    \b
    Examples:
      factcheck links
      factcheck links mamdani-won --copies
      factcheck links --record --site https://facts.example.org
      factcheck links --format json --max-age 30 > links.json
    """
    from factcheck.editing.links import How, check_links, wanted
    from factcheck.editing.links.ask import State
    from factcheck.editing.links.told import as_json, as_text
    from factcheck.model.addresses import is_web_address
    from factcheck.reading import read_repository

    for name in ("site", "api"):
        if words[name] and not is_web_address(words[name]):
            raise click.UsageError(f"{words[name]!r} is not a web address such as https://facts.example.org")
    root = desk()
    repository = read_repository(root, date.today())
    _known(ids, {*repository.claim_by_id, *repository.source_by_id})
    if not wanted(repository, ids):
        click.echo("no claim or source names a page", err=True)
        context.exit(NOTHING_TO_ASK)
    words = {name: value for name, value in words.items() if value is not None}
    with progress_bar() as progress:
        how = How(**words | {"copies": words["copies"] or record}, progress=progress)
        found = check_links(root, repository, ids, how)
    if format_ == "json":
        click.echo(as_json(found), nl=False)
    else:
        for line in as_text(found):
            click.echo(line)
    if record:
        _record(root, found, err=format_ == "json")
    context.exit(DEAD if any(one.answer.state is State.DEAD for one in found) else 0)


def _known(ids: tuple[str, ...], known: set[str]) -> None:
    from factcheck.rules.context import did_you_mean

    for id in ids:
        if id not in known:
            raise click.UsageError(f"there is no claim or source `{id}`; " + did_you_mean(id, sorted(known)))


def _record(root: Any, found: Any, err: bool) -> None:
    from factcheck.editing.links import lacking
    from factcheck.editing.links.record import record

    copies = [(place, link.copy) for link in found if link.copy for place in lacking(link)]
    for path, refusal in record(root, copies):
        click.echo(f"{path}: {refusal or 'archived copies are written'}", err=err)
