"""`factcheck export`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from factcheck.cli.common import desk, in_folder, today_option
from factcheck.cli.reports import write_report

_FORMATS = ["claimreview", "datacommons", "api", "csv", "json"]


def _address(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    from factcheck.model.addresses import is_web_address

    if value and not is_web_address(value):
        raise click.BadParameter(f"{value}: an address starts with https:// or http://")
    return value.rstrip("/")


@click.command()
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="json", show_default=True, help="The shape.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@click.option("--site", default="", metavar="URL", callback=_address, help="Where the claims' pages stand.")
@click.option("--name", default="", help="Who publishes the checks.")
@click.option("--language", default="en", show_default=True, help="The language of the checks.")
@click.option("--drafts", is_flag=True, help="Drafts, too (json and csv only: the others are for what is published).")
@today_option
@in_folder
def export(format_: str, output: Path | None, site: str, name: str, language: str, drafts: bool, today: date) -> None:
    """Write the claims in a shape that others read.

    \b
      claimreview  ClaimReview markup, one a line
      datacommons  the same as a DataFeed
      api          as the Fact Check Tools API answers
      csv          one row a claim, for spreadsheets
      json         everything that the claim files say

    The site publishes the same shapes by itself, under data/. Their addresses need --site, their publisher --name.

    \b
    Examples:
      factcheck export --format csv -o claims.csv
      factcheck export --format claimreview --site https://example.org --name "Example Desk"
    """
    from factcheck.exchange.writing.shapes import SHAPES, newest_first
    from factcheck.reading import read_repository
    from factcheck.rules import Context
    from factcheck.shapes.publisher import Publisher

    if drafts and format_ not in ("json", "csv"):
        raise click.UsageError("--drafts goes with --format json or csv: the other shapes are for published checks")
    context = Context(read_repository(desk(), today))
    claims = newest_first(context.repository.claims)
    chosen = [claim for claim in claims if claim.claim and (drafts or not claim.draft)]
    pieces = SHAPES[format_](chosen, context, Publisher(name, site, language))
    data = "".join(pieces).encode("utf-8", "replace")
    if output is None:
        sys.stdout.buffer.write(data)
        return
    write_report(output, data)
    click.echo(f"{output} is written: {len(chosen)} claims")
