"""The passage of a text that comes nearest to a quote that does not stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from .characters import continua, is_word
from .edges import splits_token, token_end, token_start
from .match import Span

__all__ = ["NEAR", "Passage", "chance", "closest"]

NEAR = 0.66
"""The similarity from which a passage counts as near: the quote is altered, below that not found."""

# The 99th percentile of the similarity of unrelated text, by length of the quote in code points.
_CHANCE = ((0, 1.0), (12, 0.90), (20, 0.74), (30, 0.67), (70, 0.46))

# How far from the window's ends (code points), and at how many edges, better ends are tried.
_REACH = 40
_TRIED = 10
# How far off the quote's own first or last word is looked for, and what an end without it costs (code
# points of distance). Words left out near an end would else cost more than the end itself, and the
# passage would lose the words the quote begins or ends with.
_ANCHOR_REACH = 120
_NO_ANCHOR = 30
_ANCHORS = 4
# What a word more or less costs where an outer word is not the quote's own: it was changed, not added.
_UNEQUAL = 5


# From this length (code points) a quote is looked for by its two ends, of so many code points each: the
# search for a window takes time that grows with the square of the length, 40 ms at 1,000, 2 s at 4,000.
_LONG = 500
_PIECE = 200


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
    high = len(text) if high is None else high
    if not quote or low >= high:
        return None
    if len(quote) > _LONG:
        return _between(text, quote, low, high)
    if high - low <= len(quote):
        return _fit(text, quote, low, high)
    from rapidfuzz import fuzz  # 55 ms to import, and a record in order never needs it

    window = fuzz.partial_ratio_alignment(quote, text[low:high], score_cutoff=50)
    return None if window is None else _fit(text, quote, low + window.dest_start, low + window.dest_end)


def _between(text: str, quote: str, low: int, high: int) -> Passage | None:
    """The passage for a long quote: from where its beginning is nearest to where its end is."""
    from rapidfuzz.distance import Levenshtein

    first = closest(text, quote[: _cut(quote, _PIECE)], low, high)
    last = closest(text, quote[_cut(quote, len(quote) - _PIECE) :].lstrip(), low, high)
    ends = []
    if first is not None and last is not None:
        ends.append((first.start, last.end))
    if first is not None:
        ends.append((first.start, token_end(text, min(high, first.start + len(quote)))))
    if last is not None:
        ends.append((token_start(text, max(low, last.end - len(quote))), last.end))
    ends = [(start, end) for start, end in ends if 0 < end - start < 2 * len(quote)]
    found = [Passage(*span, 1 - Levenshtein.distance(text[slice(*span)], quote) / len(quote)) for span in ends]
    return max(found, key=lambda passage: passage.similarity, default=None)


def _cut(quote: str, offset: int) -> int:
    """A place at or soon after the offset where no word is cut."""
    return token_end(quote, offset)


def _fit(text: str, quote: str, start: int, end: int) -> Passage:
    """Move both ends of a window to the token edges nearest to the quote.

    Least Levenshtein distance wins, where an end that has the quote's own outer word counts for more.
    """
    from rapidfuzz.distance import Levenshtein

    starts, ends = _starts(text, quote, start), _ends(text, quote, end)
    best, least, similar = (start, end), 3 * len(quote) + 4 * _NO_ANCHOR, 0.0
    spaces = quote.count(" ")
    for low, head in starts.items():
        for high, tail in ends.items():
            cost = head + tail
            if cost:
                cost += min(_NO_ANCHOR, _UNEQUAL * abs(text.count(" ", low, high) - spaces))
            if low < high and cost < least:
                distance = Levenshtein.distance(text[low:high], quote, score_cutoff=least - cost)
                if distance + cost < least:
                    best, least, similar = (low, high), distance + cost, 1 - distance / len(quote)
    return Passage(*best, max(0.0, similar))


def _starts(text: str, quote: str, offset: int) -> dict[int, int]:
    """Where a passage may start around an offset, and what each start costs."""
    found = [start for start, _ in _all(text, _outer_word(quote, last=False), offset)]
    return _costs(quote, _nearest(found, offset), _edges(text, offset, left=True))


def _ends(text: str, quote: str, offset: int) -> dict[int, int]:
    """Where a passage may end around an offset, and what each end costs."""
    found = [end for _, end in _all(text, _outer_word(quote, last=True), offset)]
    return _costs(quote, _nearest(found, offset), _edges(text, offset, left=False))


def _costs(quote: str, anchors: list[int], others: list[int]) -> dict[int, int]:
    cost = min(_NO_ANCHOR, len(quote) // 3)
    return dict.fromkeys(anchors, 0) | {at: cost for at in others if at not in anchors}


def _nearest(offsets: list[int], offset: int) -> list[int]:
    return sorted(offsets, key=lambda at: abs(at - offset))[:_ANCHORS]


def _all(text: str, words: str, offset: int) -> list[Span]:
    """Where the words stand near an offset, from token edge to token edge."""
    low, high = max(0, offset - _ANCHOR_REACH), offset + _ANCHOR_REACH
    found, at = [], text.find(words, low, high)
    while at >= 0:
        end = at + len(words)
        if _may_end(text, at, left=True) and _may_end(text, end, left=False):
            found.append((at, end))
        at = text.find(words, at + 1, high)
    return found


def _outer_word(quote: str, *, last: bool) -> str:
    """The quote's first or last word with the marks outside it; in a script without spaces two characters."""
    order = range(len(quote) - 1, -1, -1) if last else range(len(quote))
    at = next((i for i in order if is_word(quote[i])), order[-1])
    word = quote[token_start(quote, at) :] if last else quote[: token_end(quote, at + 1)]
    if any(map(continua, word)):
        return word[-2:] if last else word[:2]
    return word


def _edges(text: str, offset: int, *, left: bool) -> list[int]:
    """The nearest places around an offset where a passage may start (left) or end, nearest first."""
    found: list[int] = []
    for step in range(_REACH):
        for at in {offset - step, offset + step}:
            if 0 <= at <= len(text) and _may_end(text, at, left=left):
                found.append(at)
        if len(found) >= _TRIED:
            break
    return found


def _may_end(text: str, at: int, *, left: bool) -> bool:
    inner = text[at : at + 1] if left else text[at - 1 : at] if at else ""
    return inner not in ("", " ") and not splits_token(text, at)
