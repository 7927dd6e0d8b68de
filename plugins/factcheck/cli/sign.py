"""`factcheck sign`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from factcheck.cli.common import desk, in_folder, today_option
from factcheck.cli.completing import claim_ids

if TYPE_CHECKING:
    from factcheck.model import Claim, Repository
    from factcheck.signing.sign import Signed

_SENTENCES = {
    "signed": "signed by {by} on {day}",
    "renewed": "signed again by {by} on {day}",
    "standing": "{by} has signed what it says now; nothing to do",
    "refused": "not signed",
    "no-place": "the file's layout leaves no place for it; write the line above into `reviews` by hand",
}


@click.command()
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...", shell_complete=claim_ids)
@click.option("--by", required=True, metavar="NAME", help="Who read the claim: a name or id of content/people.yaml.")
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day on which it was read.  [default: today]",
)
@today_option
@in_folder
@click.pass_context
def sign(context: click.Context, claims: tuple[str, ...], by: str, day: datetime | None, today: date) -> None:
    """Sign claims (their ids): say that you have read them against their evidence, and stand behind them.

    Adds name, day and a digest to `reviews`. The digest is of what the claim says and of the passages that it cites:
    formatting never voids it, a changed word does, and is then an error until somebody signs again. A claim with
    errors, a draft, and a claim that only its authors have signed are refused.

    Exit status: 0 all are signed, 1 one isn't, 2 wrong usage.

    \b
    Examples:
      factcheck sign mamdani-won --by "Ada Example"
      factcheck sign mamdani-won ice-10000-target --by ada --date 2026-11-24
    """
    from factcheck.check import check
    from factcheck.signing.roster import UnknownSignerError, signer
    from factcheck.signing.sign import sign as sign_claim

    root = desk()
    try:
        name = signer(root, by)
    except UnknownSignerError as error:
        raise click.UsageError(str(error)) from None
    checked = check(root, today)
    when = day.date() if day else today
    done = [sign_claim(root, claim, checked, name, when) for claim in named(checked.repository, claims)]
    for one in done:
        _tell(one, name, when)
    context.exit(0 if all(one.done for one in done) else 1)


def named(repository: Repository, ids: Iterable[str]) -> list[Claim]:
    """Return the claims of these ids; end with the closest id where one is unknown."""
    from factcheck.rules.context import did_you_mean

    known = repository.claim_by_id
    for id in ids:
        if id not in known:
            raise click.UsageError(f"there is no claim `{id}`; " + did_you_mean(id, list(known), "see `claims/`"))
    return [known[id] for id in dict.fromkeys(ids)]


def _tell(one: Signed, by: str, day: date) -> None:
    from factcheck.report.typeset import flat

    click.echo(f"{one.claim.document.path}: {flat(one.claim.claim)}")
    for line in one.lines:
        click.echo(f"  {flat(line)}")
    click.echo(f"  {flat(_SENTENCES[one.state].format(by=by, day=day))}")
