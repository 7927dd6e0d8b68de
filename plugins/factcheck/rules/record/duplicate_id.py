"""Two claims with one id."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import repository_rule


def _seen(claim: Claim) -> object:
    return claim.id


@repository_rule("CLM005", Severity.ERROR, sees=_seen)
def duplicate_id(context: Context) -> Iterator[Finding]:
    """Report every claim but the first whose id, case aside, another claim has: both would be one page."""
    first: dict[str, Claim] = {}
    for claim in sorted(context.repository.claims, key=lambda one: one.document.path):
        other = first.setdefault(claim.id.casefold(), claim)
        if other is not claim:
            yield _finding(claim, other)


def _finding(claim: Claim, other: Claim) -> Finding:
    return Finding(
        claim.document.span(),
        f"the id `{claim.id}` is taken: `{other.document.path}` has it already",
        "give one of the two files another name: a claim's id is its file's name without `.yaml`, folders and "
        "capital letters don't count",
        related=(Related(other.document.span(), "has the same id"),),
    )
