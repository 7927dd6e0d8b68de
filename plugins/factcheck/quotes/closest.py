"""The passage of a text that comes nearest to a quote that does not stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, pairwise

from .edges import splits_token

__all__ = ["NEAR", "Passage", "chance", "closest"]

NEAR = 0.66
"""The similarity from which a passage counts as near: the quote is altered, below that not found."""

# The 99th percentile of the similarity of unrelated text, by length of the quote in code points.
_CHANCE = ((0, 1.0), (12, 0.90), (20, 0.74), (30, 0.67), (70, 0.46))

# How far from the window's ends (code points), and at how many edges on each side, better ends are tried.
_REACH = 40
_TRIED = 6


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage in folded code points, with its similarity to the folded quote (0 to 1)."""

    start: int
    end: int
    similarity: float


def chance(length: int) -> float:
    """The similarity that 1 in 100 unrelated texts reaches with a quote of this length (code points).

    Below it a nearest passage may be chance, and a finding should say so.
    """
    for (low, at_low), (high, at_high) in pairwise(_CHANCE):
        if length <= high:
            return at_low + (at_high - at_low) * (length - low) / (high - low)
    return _CHANCE[-1][1]


def closest(text: str, quote: str, low: int = 0, high: int | None = None) -> Passage | None:
    """The passage of folded text nearest to the folded quote, from token edge to token edge.

    First RapidFuzz's best window of the quote's length, then the token edges around its ends, by
    Levenshtein distance. None where nothing comes within NEAR / 2; the similarity says how near it is.
    """
    from rapidfuzz import fuzz  # 55 ms to import, and a record in order never needs it

    high = len(text) if high is None else high
    if not quote or low >= high:
        return None
    region = text[low:high]
    if len(region) <= len(quote):
        return _fit(text, quote, low, high)
    window = fuzz.partial_ratio_alignment(quote, region, score_cutoff=50)
    return None if window is None else _fit(text, quote, low + window.dest_start, low + window.dest_end)


def _fit(text: str, quote: str, start: int, end: int) -> Passage:
    """Move both ends of a window to the token edges with the least distance to the quote.

    Ends are tried one side at a time until neither moves; each step tries a fixed number of edges.
    """
    from rapidfuzz.distance import Levenshtein

    best, least = (start, end), len(quote) + len(text)
    starts, ends = _edges(text, start, left=True), _edges(text, end, left=False)
    for low in starts:
        for high in ends:
            if low < high:
                distance = Levenshtein.distance(text[low:high], quote, score_cutoff=least)
                if distance < least:
                    best, least = (low, high), distance
    return Passage(*best, max(0.0, 1 - least / len(quote)))


def _edges(text: str, offset: int, *, left: bool) -> list[int]:
    """The nearest places around an offset where a passage may start (left) or end, nearest first."""
    found: list[int] = []
    for step in count():
        if step > _REACH or len(found) >= 2 * _TRIED:
            break
        for at in {offset - step, offset + step}:
            if 0 <= at <= len(text) and _may_end(text, at, left=left):
                found.append(at)
    return found


def _may_end(text: str, at: int, *, left: bool) -> bool:
    inner = text[at : at + 1] if left else text[at - 1 : at] if at else ""
    return inner not in ("", " ") and not splits_token(text, at)
