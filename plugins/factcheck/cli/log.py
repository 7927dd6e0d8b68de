"""`factcheck log`."""

from __future__ import annotations

from datetime import date

import click

from factcheck.cli.common import desk, format_option, in_folder
from factcheck.cli.completing import claim_ids


@click.command()
@click.argument("claim", metavar="CLAIM", shell_complete=claim_ids)
@format_option
@in_folder
def log(claim: str, format_: str) -> None:
    """Tell the history of CLAIM (its id) from git: when it was published, what changed since, and who signed.

    Commits that changed only the file's form are counted, not listed. Authors are named, their e-mail addresses are
    not. Without git, the dates that the file itself gives are listed.

    \b
    Examples:
      factcheck log mamdani-won
      factcheck log mamdani-won --format json
    """
    from factcheck.cli.sign import named
    from factcheck.reading import read_repository
    from factcheck.signing.log import as_json, as_text, history

    root = desk()
    repository = read_repository(root, date.today())
    found = history(root, named(repository, [claim])[0], repository)
    click.echo(as_json(found) if format_ == "json" else "\n".join(as_text(found)) + "\n", nl=False)
