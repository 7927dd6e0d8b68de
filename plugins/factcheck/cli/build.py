"""`factcheck build`."""

from __future__ import annotations

import os

import click

from factcheck.cli.common import in_folder, root_of


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("pelican_options", nargs=-1, type=click.UNPROCESSED)
@in_folder
def build(pelican_options: tuple[str, ...]) -> None:
    """Check, then build the site into output/: the same as plain `pelican`, whose options it takes.

    \b
    Examples:
      factcheck build
      factcheck build --settings publishconf.py
    """
    root = root_of()
    if root is None or not (root / "pelicanconf.py").is_file():
        raise click.UsageError("no `pelicanconf.py` with a folder `claims` beside it, here or above")
    os.chdir(root)
    from pelican import main as pelican

    pelican(list(pelican_options))
