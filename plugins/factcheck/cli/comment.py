"""`factcheck comment`."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.common import in_folder
from factcheck.cli.reports import WrongError

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("report", type=_FILE)
@click.option("--changes", type=_FILE, help="What `factcheck diff --format json` wrote, to be told first.")
@in_folder
def comment(report: Path, changes: Path | None) -> None:
    """Print the comment for a pull request from REPORT, which `factcheck check --format json` wrote.

    Both files are read as data, whoever wrote them: measured, compared with their schemas, and made inert. Nothing is
    printed where there is nothing to say.

    Exit status: 0 done, 2 a file is not what this program writes.

    \b
    Examples:
      factcheck comment report.json
      factcheck comment report.json --changes changes.json
    """
    from factcheck.ci.comment import comment as written
    from factcheck.ci.received import BadReportError, received

    try:
        click.echo(written(received(report, changes)), nl=False)
    except BadReportError as error:
        raise WrongError(str(error)) from None
