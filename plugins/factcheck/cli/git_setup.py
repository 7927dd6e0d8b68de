"""`factcheck git-setup`."""

from __future__ import annotations

import click

from factcheck.cli.common import desk, in_folder


@click.command("git-setup")
@click.option("--undo", "take_back", is_flag=True, help="Take back what this command did, nothing else.")
@in_folder
def git_setup(take_back: bool) -> None:
    """Let `git diff` show claims in this clone, not lines.

    Adds lines to .gitattributes and one setting to the clone's own git config, and tells which. Asks nothing, and may
    be run again.

    \b
    Examples:
      factcheck git-setup
      factcheck git-setup --undo
    """
    from factcheck.review import StateError
    from factcheck.review.git_setup import set_up, undo

    try:
        for line in undo(desk()) if take_back else set_up(desk()):
            click.echo(line)
    except (StateError, OSError) as error:
        raise click.UsageError(str(error)) from None
