"""Align a quote with the stretch of a text it stands near to, to tell where the passage begins and ends.

Distance alone does not tell: where an outer word was replaced it is as near without it, and where words
were left out it is nearer without the words before them. So words are aligned, not characters: a word at
an end stands for the word in its place, and a gap is paid for mostly where it opens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .match import Span
from .tokens import is_mark_key, is_unspaced

__all__ = ["align", "shared"]

_REACH = 12  # tokens further than the quote's own that an end may lie off
_UNSPACED_REACH = 24
_MOST = 40  # tokens at an end that are aligned; where more differ the end is counted off
# A run of equal tokens that is worth so much is no accident of a word or two.
_SURE = 6.0
_KNOWN = 1 << 14  # words and pairs of words whose scores are remembered; the same few come up again and again


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of equal tokens: where in the quote, where in the text, how many, and what they are worth."""

    here: int
    there: int
    size: int
    worth: float


@dataclass(frozen=True, slots=True)
class _Costs:
    """What it costs to align words otherwise than with their like, by kind of token."""

    replaced: float
    added: float  # to the quote
    missing: float  # from the quote, each
    gap: float  # once, where any are missing


_WORD = _Costs(replaced=1.0, added=1.6, missing=0.7, gap=2.0)
_UNSPACED = _Costs(replaced=0.5, added=0.8, missing=0.3, gap=1.5)
_MARK = _Costs(replaced=0.2, added=0.4, missing=0.2, gap=1.0)
_UNLIKE = 2.5  # a word for a mark


def align(quote: Sequence[str], text: Sequence[str], shift: int) -> Span | None:
    """The tokens of the text (first, and one past the last) that the tokens of the quote stand for.

    Both are keys (see `tokens`); most of the quote's stand in the text `shift` tokens further on. None
    where they have nothing in common.
    """
    blocks = _blocks(quote, text, shift)
    if not blocks:
        return None
    core = max(range(len(blocks)), key=lambda i: blocks[i].worth)
    first, last = _outermost(blocks[core::-1]), _outermost(blocks[core:])
    here, there = last.here + last.size, last.there + last.size
    before = text[max(0, first.there - first.here - _UNSPACED_REACH) : first.there]
    after = text[there : there + len(quote) - here + _UNSPACED_REACH]
    return first.there - _beyond(quote[: first.here][::-1], before[::-1]), there + _beyond(quote[here:], after)


def shared(quote: Sequence[str], text: Sequence[str], shift: int) -> float:
    """What the words are worth that quote and text share at a shift: for choosing among several."""
    return sum(block.worth for block in _blocks(quote, text, shift))


def _blocks(quote: Sequence[str], text: Sequence[str], shift: int) -> list[_Block]:
    """The runs of equal tokens, in order."""
    from rapidfuzz.distance import Levenshtein

    found, offset = [], max(0, shift)
    for op in Levenshtein.opcodes(quote, text[offset : max(0, shift + len(quote))]):
        if op.tag == "equal":
            worth = sum(map(_worth, quote[op.src_start : op.src_end]))
            found.append(_Block(op.src_start, offset + op.dest_start, op.src_end - op.src_start, worth))
    return found


def _outermost(blocks: Sequence[_Block]) -> _Block:
    """The block furthest from the first that is sure to belong to it: its worth outweighs the way to it."""
    near, best, total, most = blocks[0], blocks[0], 0.0, 0.0
    for block in blocks[1:]:
        left, right = (block, near) if block.here < near.here else (near, block)
        total += block.worth - _way(right.here - left.here - left.size, right.there - left.there - left.size)
        if total > most and block.worth >= _SURE:
            best, most = block, total
        near = block
    return best


def _way(here: int, there: int) -> float:
    """What lies between two blocks costs, with so many tokens of the quote and of the text."""
    replaced, missing = min(here, there) * _WORD.replaced, there - here
    return replaced + (_WORD.gap + missing * _WORD.missing if missing > 0 else -missing * _WORD.added)


def _beyond(quote: Sequence[str], text: Sequence[str]) -> int:
    """How many tokens of the text, from its beginning, the whole of the quote's outer tokens stand for.

    Needleman-Wunsch with affine gaps (Gotoh) in the text, whose far end is free.
    """
    if not quote:
        return 0
    text = text[: len(quote) + (_UNSPACED_REACH if is_unspaced(quote[0]) else _REACH)]
    if len(quote) > _MOST:
        return min(len(quote), len(text))
    before, row = list[float](), _first_row(text)
    for i, key in enumerate(quote):
        swapped = _swapped(quote[i - 1], key, text, before) if i else {}
        before, row = row, _next_row(key, text, row, swapped)
    return max(range(len(row)), key=lambda j: row[j])


def _first_row(text: Sequence[str]) -> list[float]:
    row, total = [0.0], 0.0
    for key in text:
        costs = _kind(key)
        total -= costs.missing + (costs.gap if len(row) == 1 else 0)
        row.append(total)
    return row


def _swapped(one: str, two: str, text: Sequence[str], above: Sequence[float]) -> dict[int, float]:
    """Where two neighbours of the quote stand in the other order, and the score with them."""
    both = _worth(one) + _worth(two) - _WORD.replaced
    return {j: above[j - 1] + both for j in range(1, len(text)) if text[j] == one and text[j - 1] == two}


def _next_row(key: str, text: Sequence[str], above: Sequence[float], swapped: Mapping[int, float]) -> list[float]:
    added = _kind(key).added
    row, gap = [above[0] - added], float("-inf")
    for j, other in enumerate(text):
        costs = _kind(other)
        gap = max(row[j] - costs.gap, gap) - costs.missing
        row.append(max(above[j] + _likeness(key, other), above[j + 1] - added, gap, swapped.get(j, gap)))
    return row


@lru_cache(maxsize=_KNOWN)
def _kind(key: str) -> _Costs:
    if is_unspaced(key):
        return _UNSPACED
    return _MARK if is_mark_key(key) else _WORD


@lru_cache(maxsize=_KNOWN)
def _likeness(key: str, other: str) -> float:
    """What two tokens score where one stands for the other."""
    if key == other:
        return _worth(key)
    if is_mark_key(key) != is_mark_key(other):
        return -_UNLIKE
    if len(key) > 3 and len(other) > 3:
        from rapidfuzz.distance import Levenshtein

        alike = Levenshtein.normalized_similarity(key, other)
        if alike > 0.6:
            return (2 * alike - 1) * _worth(key)
    return -_kind(key).replaced


@lru_cache(maxsize=_KNOWN)
def _worth(key: str) -> float:
    if is_unspaced(key):
        return 1.0
    return 0.5 if is_mark_key(key) else 0.5 + min(len(key), 8) / 2
