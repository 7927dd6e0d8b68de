"""`factcheck source`: what is done to sources."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from factcheck.cli.common import desk, in_folder, today_option
from factcheck.model.fields import Field, Kind
from factcheck.model.tables import SOURCE

_WORKED_OUT = {"not_checked", "sha256", "retrieved"}
"""Fields of a sidecar that are not given on the command line."""


@click.group()
@in_folder
def source() -> None:
    """Add sources: the texts that quotes are checked against."""


def _facts(command: Any) -> Any:
    """Give a command an option for each field of a sidecar that a person may state."""
    for field in reversed(SOURCE.fields):
        if field.name not in _WORKED_OUT:
            command = _option(field)(command)
    return command


def _option(field: Field) -> Any:
    kinds = {Kind.CHOICE: click.Choice(field.choices), Kind.DATE: click.DateTime(["%Y-%m-%d"])}
    help = field.help[0].upper() + field.help[1:].replace("`", "") + "."
    return click.option(f"--{field.name}", type=kinds.get(field.kind), help=help)


@source.command()
@click.argument("origin", metavar="FILE_OR_URL")
@_facts
@today_option
@in_folder
def add(origin: str, today: date, **facts: Any) -> None:
    """Keep a file or a web page as a source: its bytes as they are, a sidecar that describes it, and a pin.

    The file may be a text (.txt), a saved page (.html), Markdown (.md), a transcript (.vtt, .srt) or a PDF. An address
    is fetched once, now; a page's own title, date, author and publisher are written down where it states them and no
    option says otherwise. Nothing is ever overwritten.

    \b
    Examples:
      factcheck source add https://newrepublic.com/post/202880/ice-police-new-york-city-zohran-mamdani
      factcheck source add ~/Downloads/speech.vtt --url https://example.org/speech --publisher "Example TV"
    """
    from factcheck.editing.add_source import AddError, add_source, told

    given = {name: str(value.date() if hasattr(value, "date") else value) for name, value in facts.items() if value}
    try:
        kept = add_source(desk(), origin, given, today)
    except AddError as error:
        raise click.UsageError(str(error)) from None
    for line in told(kept):
        click.echo(line)
