"""Claims by who made them and by what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import replace

from factcheck.site.slugs import slugs
from factcheck.site.verdicts import distribution
from factcheck.site.views import ClaimView, GroupView, VerdictView


def groups_by_name(
    names: Set[str], folder: str, rules: Iterable[tuple[str, str]], before: Mapping[str, GroupView]
) -> Mapping[str, GroupView]:
    """Return an empty group for each of ``names``, with its address in ``folder``; those ``before`` stay."""
    if names == before.keys():
        return before
    found = {}
    for name, slug in slugs(names, rules).items():
        known, path = before.get(name), f"{folder}/{slug}/"
        found[name] = known if known and known.path == path else GroupView(name, path)
    return found


def give_roles(claimants: Mapping[str, GroupView], said: Iterable[tuple[str, str]]) -> None:
    """Give each of ``claimants`` the role that all claims give them that name one; ``said`` are (name, role)."""
    roles: dict[str, set[str]] = {}
    for name, role in said:
        if role:
            roles.setdefault(name, set()).add(role)
    for name, group in claimants.items():
        given = roles.get(name, ())
        group.role = next(iter(given)) if len(given) == 1 else ""


def fill(
    groups: Iterable[GroupView],
    claims: Iterable[ClaimView],
    belongs: Callable[[ClaimView], Iterable[GroupView]],
    scale: list[VerdictView],
) -> list[GroupView]:
    """Return the groups with their claims, counted, the largest first; ``groups`` themselves stay as they are.

    A claim points to ``groups``, so that nothing which other claims change, but a role, can be reached from it.
    """
    filled = {group.path: GroupView(group.name, group.path, role=group.role) for group in groups}
    for claim in claims:
        for group in belongs(claim):
            filled[group.path].claims.append(claim)
    for group in filled.values():
        group.count = len(group.claims)
        group.distribution = distribution(group.claims, scale)
    return sorted(filled.values(), key=lambda group: (-group.count, group.name.casefold(), group.name))


def without_claims(groups: Iterable[GroupView]) -> list[GroupView]:
    """Return the groups as lists of groups show them."""
    return [replace(group, claims=[]) for group in groups]
