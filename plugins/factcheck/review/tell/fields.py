"""The fields of a claim: what counts as changed, and where it stands in both states."""

from __future__ import annotations

from typing import Any

from factcheck.diagnostics import Severity, Span
from factcheck.model import Claim
from factcheck.model.tables import CLAIM
from factcheck.review.contract import Told
from factcheck.review.digest import canonical
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.texts import text_of

# What a rule of its own looks at; the rest is for field-changed.
_LISTS = frozenset({"quotes", "evidence", "corrections", "reviews", "aliases"})
_OWN = _LISTS | {"claim", "claimant", "verdict", "summary"}


def value(claim: Claim, name: str) -> Any:
    """Return a field of a claim in canonical form."""
    field = CLAIM.field(name)
    return canonical(field, getattr(claim, name)) if field else None


def changed(pair: ClaimPair, name: str) -> bool:
    """Whether a field says something else now."""
    return name in pair.changed


def once_published(pair: ClaimPair) -> Severity | None:
    """Return the rule's own level for what readers have seen, and a lower one for a draft."""
    return None if pair.published else Severity.INFO


def whole(claim: Claim) -> Span:
    """Return the place of a claim's own sentence."""
    return claim.document.span("claim")


def of_field(pair: ClaimPair, field: str, message: str, key: str = "", level: Severity | None = None) -> Told:
    """Return what is told of a field of a claim that is in both states."""
    base, head = pair.base, pair.head
    return Told(
        message,
        base=base.document.span(field) if base else None,
        head=head.document.span(field) if head else None,
        before=text_of(value(base, field)) if base else "",
        after=text_of(value(head, field)) if head else "",
        key=f"{field}.{key}" if key else field,
        level=level,
    )


def other_fields(pair: ClaimPair) -> list[str]:
    """Return the fields that changed and that no rule of its own looks at."""
    names = [field.name for field in CLAIM.fields if field.name in pair.changed - _OWN]
    # A withdrawal and its way back have rules of their own.
    return [name for name in names if name != "status" or "withdrawn" not in _statuses(pair)]


def _statuses(pair: ClaimPair) -> set[str]:
    return {one.status for one in pair.both or ()}


def reordered(pair: ClaimPair) -> list[str]:
    """Return the lists that hold the same items in another order."""
    found = []
    for name in sorted(_LISTS & pair.changed):
        base, head = (value(one, name) or [] for one in pair.both or ())
        if sorted(map(repr, base)) == sorted(map(repr, head)):
            found.append(name)
    return found


def addresses(claim: Claim | None) -> set[str]:
    """Return the ids at which readers find a claim."""
    return {claim.id, *claim.aliases} if claim and not claim.draft else set()
