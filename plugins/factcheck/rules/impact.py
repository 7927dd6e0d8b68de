"""What a change to a source's text does to the claims that quote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Source
from factcheck.quotes import Match, Text
from factcheck.rules.context import Context, holds
from factcheck.rules.passages import Found, found


class Fate(StrEnum):
    """What became of a quote: where it was, somewhere else or at a place that is unsure, or no longer there."""

    INTACT = "intact"
    MOVED = "moved"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Hit:
    """A quote from a text that was changed. ``now`` and ``was`` are lines of the text, None where that is unsure."""

    found: Found
    fate: Fate
    now: int | None
    was: int | None


def impact(source: Source, context: Context) -> list[Hit]:
    """Return every quote from ``source``, in the order of the claims; ``source.former`` is what it held before.

    Where the former text isn't known, a quote that stands at one settled place counts as intact.
    """
    former = Text(source.former) if source.former is not None else None
    quoting = (one for claim in context.repository.claims for one in found(claim, context) if one.source is source)
    return list(_hits(quoting, former))


def worst(hits: list[Hit]) -> dict[str, Fate]:
    """Return the fate of each claim, by id: that of the quote that fared worst."""
    order, fates = list(Fate), dict[str, Fate]()
    for hit in hits:
        id = hit.found.claim.id
        fates[id] = max(fates.get(id, Fate.INTACT), hit.fate, key=order.index)
    return fates


def _hits(quoting: Iterator[Found], former: Text | None) -> Iterator[Hit]:
    for one in quoting:
        now, before, was = _line(one.source.text, one.match), None, None
        if former is not None:
            before = former.locate(one.quote.quote, one.quote.before or None, one.quote.after or None)
            was = _line(former.raw, before)
        yield Hit(one, _fate(one, before), now, was)


def _fate(one: Found, before: Match | None) -> Fate:
    if not holds(one.quote, one.match):
        return Fate.BROKEN
    there_still = before is None or not before.holds or before.start == one.match.start
    return Fate.INTACT if one.match.status == "unique" and there_still else Fate.MOVED


def _line(text: str, match: Match) -> int | None:
    return text.count("\n", 0, match.start) + 1 if match.holds and match.start is not None else None
