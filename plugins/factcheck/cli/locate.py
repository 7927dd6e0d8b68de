"""`factcheck locate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.common import format_option, in_folder, root_of
from factcheck.cli.completing import source_ids

if TYPE_CHECKING:
    from factcheck.editing.locate import Located


@click.command()
@click.argument("source", required=False, shell_complete=source_ids)
@click.argument("quote", required=False)
@click.option("--before", help="Words that stand just before the quote.")
@click.option("--after", help="Words that stand just after the quote.")
@click.option("--batch", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read cases as JSON lines.")
@format_option
@in_folder
@click.pass_context
def locate(
    context: click.Context,
    source: str | None,
    quote: str | None,
    before: str | None,
    after: str | None,
    batch: Path | None,
    format_: str,
) -> None:
    """Show where QUOTE stands in SOURCE (a file or a source's id), and what the match is worth.

    Exit status: 0 the words stand there, 1 they don't, 2 wrong usage.

    \b
    Examples:
      factcheck locate ice-poach-nypd "hire 10,000 so-called"
      factcheck locate seeds/article.txt "in the wake of" --after "Mamdani" --format json
      factcheck locate --batch cases.jsonl
    """
    from factcheck.editing import locate as locating

    if batch is None and (source is None or quote is None):
        raise click.UsageError("name a SOURCE and a QUOTE, or a file with --batch")
    try:
        if batch is not None:
            for line in locating.batch(batch):
                click.echo(line)
            return
        located = _known(source or "") or locating.Texts().get(source or "")
    except locating.UnreadableError as error:
        raise click.UsageError(str(error)) from None
    match = located.text.locate(quote or "", before, after)
    click.echo(locating.as_json(match, located) if format_ == "json" else locating.as_text(match, located))
    context.exit(0 if match.holds else 1)


def _known(source: str) -> Located | None:
    """Return the text of the source with this id in the desk around here; None where it names a file, or nothing."""
    root = None if Path(source).is_file() else root_of()
    if root is None:
        return None
    from factcheck.editing.locate import Located
    from factcheck.reading.repository import read_source

    known = read_source(root, source)
    return Located(known.content) if known is not None and known.digest else None
