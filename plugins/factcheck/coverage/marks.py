"""The marks on a source: each passage that a claim quotes, or that is opinion, with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from factcheck.model import Claim, Source
from factcheck.quotes import Match
from factcheck.rules import Context
from factcheck.rules.context import holds


class HasId(Protocol):
    """A claim, as a record or as something made of one: all that is asked of it is its id."""

    @property
    def id(self) -> str:
        """The claim's id."""


Owner = TypeVar("Owner", bound=HasId)


# No slots: with them, a frozen generic can't be made through an alias that names its parameter (Python 3.11).
@dataclass(frozen=True)
class Mark(Generic[Owner]):
    """One passage of a source: [start, end) belongs to a claim, or is opinion for a reason."""

    start: int
    end: int
    claim: Owner | None = None
    reason: str = ""


def by_source(claims: Iterable[Claim], context: Context) -> dict[str, list[Mark[Claim]]]:
    """Return where ``claims`` quote each source, by its id; a quote that does not hold marks nothing."""
    marks: dict[str, list[Mark[Claim]]] = {}
    for claim in claims:
        for quote, source, match in context.quotes(claim):
            if holds(quote, match):
                marks.setdefault(source.id, []).extend(Mark(*span, claim) for span in spans_of(match))
    return marks


def opinions(source: Source, context: Context) -> list[Mark[Owner]]:
    """Return the passages that the source's sidecar sets aside under ``not_checked``, as far as they stand there."""
    found = [(one, context.match(source, one.quote)) for one in source.not_checked if one.quote]
    return [Mark(*place_of(match), reason=one.reason) for one, match in found if match.holds]


def place_of(match: Match) -> tuple[int, int]:
    """Return where a quote that holds stands; of several places that nothing tells apart, the first."""
    if match.start is not None and match.end is not None:
        return match.start, match.end
    return match.all_spans[0]


def spans_of(match: Match) -> list[tuple[int, int]]:
    """Return the stretches of the source that the quote prints: what an edited quote left out is not among them."""
    spans = [(start, end) for start, end in match.fragments if start < end]
    return spans if spans and match.tier == "edited" else [place_of(match)]


def body(source: Source) -> tuple[int, int]:
    """Return the part of the text that counts: after the header line, without the white space at the end.

    A quote from the title in the header line is a mark all the same; only what of it reaches into the body counts.
    """
    return source.body, max(source.body, len(source.text.rstrip()))
