"""`factcheck init`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from factcheck.cli.common import in_folder, today_option


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="What the site is called.  [default: the folder's name]")
@click.option("--url", default="", metavar="URL", help="Where the site will be published; can be told later.")
@click.option("--language", default="en", show_default=True, metavar="TAG", help="The language of your pages.")
@today_option
@in_folder
def init(folder: Path, name: str | None, url: str, language: str, today: date) -> None:
    """Make the repository of a new desk in DIR: settings, a scale of verdicts, pages to write, and one example.

    DIR has to be new or empty, but for a README, a licence and git's own folder. Nothing is ever overwritten.

    \b
    Examples:
      factcheck init my-desk
      factcheck init my-desk --name "Example Facts" --url https://example.org/facts
    """
    from factcheck.editing.init import Desk, InitError, make_desk

    try:
        made = make_desk(folder, Desk(name or folder.resolve().name, url, language), today)
    except InitError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"{folder}: {error.strerror}") from None
    click.echo(f"Made a desk of {len(made)} files in {folder}. What to do next:")
    click.echo(f"  cd {folder}")
    click.echo("  make site                    # builds the site and says where its first page is")
    click.echo("  .venv/bin/factcheck trust    # lists what is left to write before you publish")
