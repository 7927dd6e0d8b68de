"""Claims by who made them and by what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.model import Claim
from factcheck.site.slugs import slugs
from factcheck.site.verdicts import distribution
from factcheck.site.views import ClaimView, GroupView, VerdictView


def groups_by_name(names: Iterable[str], folder: str, rules: Iterable[tuple[str, str]]) -> dict[str, GroupView]:
    """Return an empty group for each of ``names``, with its address in ``folder``."""
    return {name: GroupView(name, f"{folder}/{slug}/") for name, slug in slugs(names, rules).items()}


def claimant_name(claim: Claim) -> str:
    """Return the name that the claim is listed under."""
    return claim.claimant.name if claim.claimant else ""


def fill(
    groups: Iterable[GroupView],
    claims: Iterable[ClaimView],
    belongs: Callable[[ClaimView], Iterable[GroupView]],
    scale: list[VerdictView],
) -> list[GroupView]:
    """Put the claims into their groups and count them; return the groups, the largest first."""
    for claim in claims:
        for group in belongs(claim):
            group.claims.append(claim)
    groups = list(groups)
    for group in groups:
        group.count = len(group.claims)
        group.distribution = distribution(group.claims, scale)
        roles = {claim.claimant_role for claim in group.claims if claim.claimant is group and claim.claimant_role}
        group.role = roles.pop() if len(roles) == 1 else ""
    return sorted(groups, key=lambda group: (-group.count, group.name.casefold(), group.name))
