"""`factcheck import`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.common import desk, format_option, in_folder, today_option
from factcheck.progress import progress_bar

if TYPE_CHECKING:
    from factcheck.exchange.importing import Entry


def _columns(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        column, sign, field = pair.rpartition("=")
        if not sign or not column.strip():
            raise click.BadParameter(f"{pair}: write COLUMN=FIELD, for example --map Speaker=claimant")
        found[" ".join(column.split())] = field.strip()
    return found


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dir", "folder", default="claims", show_default=True, help="Write below this folder of `claims`.")
@click.option("--own", is_flag=True, help="They are this desk's own checks: keep authors and days, cite no other desk.")
@click.option("--publisher", default="", help="Whose checks they are, where the file doesn't say.")
@click.option(
    "--publisher-map",
    "verdict_map",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What publishers' words for a verdict stand for.  [default: content/verdict-map.yaml]",
)
@click.option(
    "--map", "columns", multiple=True, metavar="COLUMN=FIELD", callback=_columns, help="Name a column's field."
)
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be written.")
@format_option
@today_option
@in_folder
@click.pass_context
def import_(
    context: click.Context,
    file: Path,
    folder: str,
    own: bool,
    publisher: str,
    verdict_map: Path | None,
    columns: dict[str, str],
    dry_run: bool,
    format_: str,
    today: date,
) -> None:
    """Bring fact-checks along: ClaimReview markup, answers of the Fact Check Tools API, tables, our own downloads.

    FILE may be JSON, JSON Lines, a web page, CSV or XLSX; what it is, its content tells. Each record becomes a claim
    file, a draft where something is missing; its `todo` names that, and keeps whatever no field holds. Nothing is
    overwritten, and nothing imported twice.

    Exit status: 0 done, 1 some records were refused, 2 wrong usage.

    \b
    Examples:
      factcheck import reviews.json --dry-run
      factcheck import old-table.xlsx --own --map "Said by=claimant"
    """
    from factcheck.editing.stats import flat
    from factcheck.exchange.account import as_json, as_text
    from factcheck.exchange.importing import Importer
    from factcheck.exchange.reading.columns import MappingError
    from factcheck.exchange.reading.files import FileError, Options, read_file
    from factcheck.exchange.reading.tables import TableError
    from factcheck.exchange.verdict_map import PATH, MapError

    root = desk()
    try:
        importer = Importer(root, today, _inside(root, folder), verdict_map or root / PATH, dry_run)
        content = read_file(file, Options(own, columns, publisher))
        entries = _with_progress(importer.run(content.records))
    except (FileError, TableError, MappingError) as error:
        raise click.UsageError(flat(f"{file}: {error}")) from None
    except MapError as error:
        raise click.UsageError(flat(str(error))) from None
    for line in [as_json(entries, content.notes)] if format_ == "json" else as_text(entries, content.notes, dry_run):
        click.echo(line)
    context.exit(1 if any(entry.outcome == "refused" for entry in entries) else 0)


def _with_progress(entries: Iterator[Entry]) -> list[Entry]:
    """Return all entries; on a terminal a line counts them as they come."""
    told = []
    with progress_bar() as progress:
        for entry in entries:
            told.append(entry)
            progress("importing the records", len(told), 0)
    return told


def _inside(root: Path, folder: str) -> str:
    """Return the folder as a path below the desk's root; end where it leads out of `claims`."""
    path = (root / folder).resolve()
    if not path.is_relative_to(root.resolve() / "claims"):
        raise click.UsageError(f"--dir {folder}: claim files live in `claims` or a folder below it")
    return path.relative_to(root.resolve()).as_posix()
