"""Quotes: whether one stands in its source, and whether at the same place as before."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Evidence, Quote
from factcheck.review.sides import ClaimPair, Side
from factcheck.rules.context import holds

_ANCHORS = ("quote", "before", "after", "edited")
_AROUND = 60  # characters on each side: they tell one place from another in nearly every text


def quoting(pair: ClaimPair) -> Iterator[tuple[str, Quote | Evidence, Quote | Evidence]]:
    """Yield the quotes in both states, those of evidence included, that may stand elsewhere now, with their list.

    The same quote of the same text stands where it stood, and need not be looked for.
    """
    for one, other in pair.quotes:
        if one and other and not _same_place(pair, one, other):
            yield "quotes", one, other
    for item, same in pair.evidence:
        quoted = item and same and item.quote and same.quote and item.source == same.source
        if item and same and quoted and not _same_place(pair, item, same):
            yield "evidence", item, same


def _same_place(pair: ClaimPair, one: Quote | Evidence, other: Quote | Evidence) -> bool:
    base, head = pair.sides.base.context.source(one.source), pair.sides.head.context.source(other.source)
    same_text = base is not None and head is not None and base.text == head.text
    return same_text and all(getattr(one, name) == getattr(other, name) for name in _ANCHORS)


def stands(side: Side, one: Quote | Evidence) -> bool:
    """Whether a quote stands in its source in this state."""
    return place(side, one) is not None


def place(side: Side, one: Quote | Evidence) -> tuple[str, str] | None:
    """Return the place of a quote in its source, None where it does not stand there.

    A place is known by the text around it: an edit far above moves every offset, and no quote.
    """
    source = side.context.source(one.source)
    if source is None or not source.digest:
        return None
    match = side.context.match(source, one.quote, one.before, one.after)
    if not holds(one, match) or match.start is None or match.end is None:
        return None
    return source.text[max(0, match.start - _AROUND) : match.start], source.text[match.end : match.end + _AROUND]


def broken(pair: ClaimPair, base: Quote | Evidence, head: Quote | Evidence) -> bool:
    """Whether a quote stood in its source and no longer does."""
    return stands(pair.sides.base, base) and not stands(pair.sides.head, head)


def mended(pair: ClaimPair, base: Quote | Evidence, head: Quote | Evidence) -> bool:
    """Whether a quote did not stand in its source and now does."""
    return stands(pair.sides.head, head) and not stands(pair.sides.base, base)
