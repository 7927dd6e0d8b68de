"""The items of a claim's lists: which one a change is about, and where it stands in both states."""

from __future__ import annotations

from factcheck.diagnostics import Severity, Span
from factcheck.model import Claim, Correction, Evidence, Quote, SignOff
from factcheck.model.tables import CLAIM
from factcheck.review.contract import Told
from factcheck.review.digest import canonical
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.evidence import named
from factcheck.review.tell.texts import plain, text_of

Item = Quote | Evidence | Correction | SignOff


def of_item(
    pair: ClaimPair,
    field: str,
    base: Item | None,
    head: Item | None,
    message: str,
    part: str = "",
    key: str = "",
    level: Severity | None = None,
) -> Told:
    """Return what is told of an item of a list; ``part`` is the field of the item that it is about."""
    return Told(
        message,
        base=_place(pair.base, field, base, part),
        head=_place(pair.head, field, head, part),
        anchor=pair.head.document.key_span(field) if pair.head and head is None else None,
        before=_shown(base, part),
        after=_shown(head, part),
        key=f"{field}[{_name(head or base)}].{key or part}",
        level=level,
    )


def _place(claim: Claim | None, field: str, item: Item | None, part: str) -> Span | None:
    if claim is None or item is None:
        return None
    return claim.document.span(field, item.index, *([part] if part else []))


def _shown(item: Item | None, part: str) -> str:
    if item is None:
        return ""
    return text_of(getattr(item, part)) if part else named(item) if isinstance(item, Evidence) else ""


def _name(item: Item | None) -> str:
    for name in ("url", "source", "date", "title"):
        if getattr(item, name, None):
            return f"{getattr(item, name)} {plain(getattr(item, 'quote', '') or getattr(item, 'by', ''))[:40]}".strip()
    return ""


def item_changed(field: str, base: Item, head: Item) -> bool:
    """Whether two items of a list differ in any of their fields."""
    table = CLAIM.field(field)
    return bool(table and table.item and canonical(table.item, base) != canonical(table.item, head))
