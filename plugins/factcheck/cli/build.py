"""`factcheck build`."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

import click

from factcheck.cli.common import in_folder, root_of


@click.command(context_settings={"ignore_unknown_options": True})
@click.option(
    "--manifest",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write the SHA-256 of each file of the site to FILE, for `factcheck verify` and `sha256sum -c`.",
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Make the pages in this many processes.  [default: 1]")
@click.argument("pelican_options", nargs=-1, type=click.UNPROCESSED)
@in_folder
def build(manifest: Path | None, jobs: int | None, pelican_options: tuple[str, ...]) -> None:
    """Check, then build the site into output/: the same as plain `pelican`, whose options it takes.

    \b
    Examples:
      factcheck build
      factcheck build --jobs 4
      factcheck build --settings publishconf.py
      factcheck build --manifest site.sha256
    """
    manifest = manifest and manifest.absolute()
    root = root_of()
    if root is None or not (root / "pelicanconf.py").is_file():
        raise click.UsageError("no `pelicanconf.py` with a folder `claims` beside it, here or above")
    os.chdir(root)
    shared = ["--extra-settings", f"FACTCHECK_JOBS={jobs}"] if jobs else []
    output = _run_pelican([*pelican_options, *shared])
    if manifest is not None:
        _write(manifest, output)


def _run_pelican(options: list[str]) -> Path | None:
    """Run Pelican, which ends the process where it fails; return where the site was published, None if nowhere."""
    from pelican import main as pelican
    from pelican import signals

    # Where what Pelican says can't be written, the log would add a traceback of its own to each line.
    logging.raiseExceptions = False
    outputs: list[Path] = []

    def finalized(pelican: Any) -> None:
        outputs.append(Path(pelican.settings["OUTPUT_PATH"]))

    signals.finalized.connect(finalized)
    pelican(options)
    return outputs[-1] if outputs else None


def _write(manifest: Path, output: Path | None) -> None:
    from factcheck.site.publication import MANIFEST

    if output is None:
        raise click.ClickException(f"no site was built, so there is nothing to list in {manifest}")
    if manifest.resolve().is_relative_to(output.resolve()):
        raise click.UsageError(f"{manifest} lies in the site: it would be a file that the list doesn't name")
    try:
        manifest.write_bytes((output / MANIFEST).read_bytes())
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
