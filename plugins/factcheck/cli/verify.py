"""`factcheck verify`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.common import in_folder

if TYPE_CHECKING:
    from collections.abc import Mapping


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--manifest",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The list to compare with, as `factcheck build --manifest` wrote it.  [default: the one that lies in DIR]",
)
@in_folder
def verify(folder: Path, manifest: Path | None) -> None:
    """Compare a published site with the list of its files: what differs, is missing, or is extra.

    The list that lies in DIR finds accidents; whoever can change the site can change that list too. Against people,
    keep one elsewhere, or build the same commit again and compare: builds are reproducible.

    \b
    Exit status: 0 as listed, 1 something differs, 2 no list, or none that can be read.

    \b
    Examples:
      factcheck verify output
      factcheck verify /srv/www/facts --manifest site.sha256
    """
    from factcheck.site.manifest import compare
    from factcheck.site.publication.names import files_in

    listed = _read(manifest, folder)
    try:
        differences = compare(folder, listed, list(files_in(folder)))
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from None
    for one in differences:
        click.echo(f"{one.kind}: {_shown(one.name)}")
    files = "1 file is" if len(listed) == 1 else f"{len(listed)} files are"
    if differences:
        click.echo(f"{len(differences)} of the site's files differ from the list, which names {len(listed)}.", err=True)
        raise SystemExit(1)
    click.echo(f"{files} as listed.")


def _read(manifest: Path | None, folder: Path) -> Mapping[str, str]:
    from factcheck.site.manifest import parse
    from factcheck.site.publication import MANIFEST

    path = manifest or folder / MANIFEST
    try:
        return parse(path.read_text("utf-8"))
    except FileNotFoundError:
        raise click.UsageError(f"{folder} has no list of its files; name one with --manifest") from None
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror}") from None
    except ValueError as error:
        raise click.UsageError(f"{path}: {error}") from None


def _shown(name: str) -> str:
    """Return a path on one line, without what a terminal would obey."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in name)
