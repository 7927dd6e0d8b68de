"""`factcheck reverify`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.common import desk, in_folder, today_option
from factcheck.cli.completing import claim_ids

if TYPE_CHECKING:
    from factcheck.check import Checked
    from factcheck.model import Claim, Repository


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=claim_ids)
@click.option(
    "--yes", is_flag=True, help="State that a person opened every item of evidence, and that all of it holds."
)
@today_option
@in_folder
@click.pass_context
def reverify(context: click.Context, ids: tuple[str, ...], yes: bool, today: date) -> None:
    """Look at claims again, and set `last_verified`.

    The quotes and the pins of their sources are compared by machine; a claim with an error is refused. You open the
    evidence again, and say of each item whether it still says so: on a terminal one by one, in a script with --yes.

    Exit status: 0 all were verified, 1 one wasn't, 2 wrong usage.

    \b
    Examples:
      factcheck reverify mamdani-won
      factcheck reverify mamdani-won ice-10000-target --yes
    """
    from factcheck.check import check

    if not (yes or sys.stdin.isatty()):
        raise click.UsageError(
            "there is no terminal to ask on; in a script, --yes states that a person opened the evidence again"
        )
    root = desk()
    checked = check(root, today)
    claims = _named(checked.repository, ids)
    done = [_reverified(root, claim, checked, yes) for claim in claims]
    context.exit(0 if all(done) else 1)


def _named(repository: Repository, ids: Iterable[str]) -> list[Claim]:
    from factcheck.rules.context import did_you_mean

    known = repository.claim_by_id
    for id in ids:
        if id not in known:
            raise click.UsageError(f"there is no claim `{id}`; " + did_you_mean(id, list(known), "see `claims/`"))
    return [known[id] for id in dict.fromkeys(ids)]


def _reverified(root: Path, claim: Claim, checked: Checked, yes: bool) -> bool:
    """Go through one claim with the person; return whether its date was set."""
    from factcheck.editing import reverify as verifying

    file, today = claim.document.path, checked.repository.today
    click.echo(f"{file}: {claim.claim}")
    refusal = verifying.refusal(claim, checked)
    for line in refusal or verifying.compared(claim, checked):
        click.echo(f"  {line}")
    if refusal:
        click.echo("  not verified")
        return False
    if not _still_so(claim, checked.repository, yes):
        click.echo("  not verified: bring the claim up to date first, and say in `corrections` what changed")
        return False
    if not verifying.verify(root, claim, today):
        click.echo(f"  the file's layout leaves no place for it; write `last_verified: {today}` into it by hand")
        return False
    click.echo(f"  last_verified is {today} now")
    return True


def _still_so(claim: Claim, repository: Repository, yes: bool) -> bool:
    """Show each item of evidence, and return whether a person says that all of it and the verdict still hold."""
    from factcheck.editing.reverify import to_open

    for number, item in enumerate(claim.evidence, 1):
        first, *more = to_open(item)
        click.echo(f"  evidence {number} of {len(claim.evidence)}: {first}")
        for line in more:
            click.echo(f"    {line}")
        if not (yes or click.confirm("    Opened again: is it still so?")):
            return False
    verdict = repository.verdict_by_id.get(claim.verdict)
    question = f"  Does the verdict “{verdict.title if verdict else claim.verdict}” still hold?"
    return yes or click.confirm(question)
