"""The passage of a text that comes nearest to a quote that does not stand in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .align import align, shared
from .candidates import candidates
from .match import Span
from .tokens import Tokens

__all__ = ["NEAR", "Passage", "chance", "closest"]

NEAR = 0.66
"""The similarity from which a passage counts as near: the quote is altered, below that not found."""

# The 99th percentile of the similarity of unrelated text, by length of the quote in code points.
_CHANCE = ((0, 1.0), (12, 0.90), (20, 0.74), (30, 0.67), (70, 0.46))


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


# A text without a word of the quote is searched by characters only up to this length, and for a quote up
# to that (code points): the time grows with the product, and past it with the quote's square.
_SCAN_TEXT = 50_000
_SCAN_QUOTE = 500
_GOOD = 0.7  # of the words the best place shares, another has to share
_ENOUGH = 0.98  # similarity from which no other place is tried


def closest(text: Tokens, quote: Tokens, within: Span | None = None) -> Passage | None:
    """The passage of a folded text nearest to a folded quote, from token edge to token edge.

    First the stretches that share its words, then by words aligned where the passage begins and ends.
    `within` bounds it (code points). None where nothing is like it; the similarity says how near it is.
    """
    if not quote.text or not text.text:
        return None
    bounds = _tokens_within(text, *within) if within else (0, len(text))
    best = _best(text, quote, candidates(quote, text, bounds))
    if (best is None or best.similarity < NEAR) and (shift := _scan(text, quote, bounds)) is not None:
        best = max(filter(None, (best, _best(text, quote, [shift]))), key=score, default=None)
    return best


def score(passage: Passage) -> float:
    """How good a passage is among others."""
    return passage.similarity


def _best(text: Tokens, quote: Tokens, shifts: Sequence[int]) -> Passage | None:
    found = list[Passage]()
    worth = {shift: shared(quote.keys, text.keys, shift) for shift in shifts}
    least = _GOOD * max(worth.values(), default=0.0)
    for shift in (shift for shift in shifts if worth[shift] >= least):
        aligned = align(quote.keys, text.keys, shift)
        if aligned is not None and aligned[0] < aligned[1]:
            found.append(_passage(text, quote, *aligned))
            if found[-1].similarity > _ENOUGH:
                break
    return max(found, key=score, default=None)


def _passage(text: Tokens, quote: Tokens, first: int, past: int) -> Passage:
    from rapidfuzz.distance import Levenshtein

    start = text.starts[first] + _surplus(text, first, quote, 0, left=True)
    end = text.ends[past - 1] - _surplus(text, past - 1, quote, len(quote) - 1, left=False)
    distance = Levenshtein.distance(text.text[start:end], quote.text)
    return Passage(start, end, max(0.0, 1 - distance / len(quote.text)))


def _surplus(text: Tokens, there: int, quote: Tokens, here: int, *, left: bool) -> int:
    """How much (code points) of an outer token of the text the quote leaves out: the year of a date, say.

    That is what its own parts do not stand for; one part that is not the same stands for the whole.
    """
    parts, ours = text.parts(there)[:: 1 if left else -1], quote.parts(here)
    surplus = len(parts) - len(ours)
    if surplus <= 0 or (len(ours) == 1 and parts[-1] != ours[0]):
        return 0
    return sum(map(len, parts[:surplus]))


def _tokens_within(text: Tokens, start: int, end: int) -> Span:
    return bisect_left(text.starts, start), bisect_right(text.ends, end)


def _scan(text: Tokens, quote: Tokens, bounds: Span) -> int | None:
    """The shift to the window of a short text whose characters are nearest to a short quote's."""
    if len(text.text) > _SCAN_TEXT or len(quote.text) > _SCAN_QUOTE or bounds[0] >= bounds[1]:
        return None
    from rapidfuzz import fuzz  # 55 ms to import, and a record in order never needs it

    low, high = text.starts[bounds[0]], text.ends[bounds[1] - 1]
    window = fuzz.partial_ratio_alignment(quote.text, text.text[low:high], score_cutoff=50)
    return None if window is None else bisect_left(text.starts, low + window.dest_start)
