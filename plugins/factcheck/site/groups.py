"""Claims by who made them and by what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from factcheck.site.slugs import slugs
from factcheck.site.verdicts import distribution
from factcheck.site.views import ClaimView, GroupView, VerdictView


def groups_by_name(names: Iterable[str], folder: str, rules: Iterable[tuple[str, str]]) -> dict[str, GroupView]:
    """Return an empty group for each of ``names``, with its address in ``folder``."""
    return {name: GroupView(name, f"{folder}/{slug}/") for name, slug in slugs(names, rules).items()}


def fill(
    groups: Iterable[GroupView],
    claims: Iterable[ClaimView],
    belongs: Callable[[ClaimView], Iterable[GroupView]],
    scale: list[VerdictView],
) -> list[GroupView]:
    """Return the groups with their claims, counted, the largest first; ``groups`` themselves learn their role only.

    A claim points to ``groups``, so that nothing which other claims change can be reached from it.
    """
    bare = {group.path: group for group in groups}
    filled = {path: GroupView(group.name, path) for path, group in bare.items()}
    for claim in claims:
        for group in belongs(claim):
            filled[group.path].claims.append(claim)
    for path, group in filled.items():
        group.count = len(group.claims)
        group.distribution = distribution(group.claims, scale)
        roles = {claim.claimant_role for claim in group.claims if claim.claimant.path == path and claim.claimant_role}
        group.role = bare[path].role = roles.pop() if len(roles) == 1 else ""
    return sorted(filled.values(), key=lambda group: (-group.count, group.name.casefold(), group.name))


def without_claims(groups: Iterable[GroupView]) -> list[GroupView]:
    """Return the groups as lists of groups show them."""
    return [replace(group, claims=[]) for group in groups]
