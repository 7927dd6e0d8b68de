"""A former id that leads to two claims."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import repository_rule

HELP = "an alias redirects an old address, so it must be free: delete it here, or rename the other claim"


def _seen(claim: Claim) -> object:
    return claim.id, claim.aliases


@repository_rule("LNK003", Severity.ERROR, sees=_seen)
def alias_clash(context: Context) -> Iterator[Finding]:
    """Report each alias that is a living claim's id, or an alias that was given before."""
    claims = sorted(context.repository.claims, key=lambda one: one.document.path)
    living = {claim.id.casefold(): claim for claim in claims}
    given: dict[str, Claim] = {}
    for claim in claims:
        for index, alias in enumerate(claim.aliases):
            name = alias.casefold()
            other = living.get(name) or given.get(name)
            given.setdefault(name, claim)
            if other is not None:
                yield _finding(claim, index, other, name in living)


def _finding(claim: Claim, index: int, other: Claim, alive: bool) -> Finding:
    alias = claim.aliases[index]
    if alive:
        whose = "is this claim's own id" if other is claim else f"is the id of the claim in `{other.document.path}`"
    else:
        whose = "is given twice" if other is claim else f"is an alias of the claim `{other.id}` already"
    place = other.document.span() if alive else other.document.span("aliases", _index(other, alias))
    return Finding(
        claim.document.span("aliases", index),
        f"the alias `{alias}` {whose}",
        "delete the alias" if other is claim else HELP,
        key=path_key(claim.document, ("aliases", index)),
        related=() if other is claim and alive else (Related(place, "taken here"),),
    )


def _index(claim: Claim, alias: str) -> int:
    return [one.casefold() for one in claim.aliases].index(alias.casefold())
