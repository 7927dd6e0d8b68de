"""Which passage to show for a quote that does not hold: whole, in its parts, by context, in any case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .closest import NEAR, Passage, closest, score
from .fold import fold
from .looks import lower
from .marks import read
from .tokens import Tokens

__all__ = ["nearest"]

# Parts further from each other are no passage: how many times the quote's length, and code points on top.
_MOST_APART = 10
_MOST_OMITTED = 2_000
_CONTEXT = 64  # code points of context that help to find a passage


def nearest(text: Tokens, quote: str, before: str | None, after: str | None) -> Passage | None:
    """The nearest passage of a folded text to a quote as read, or None."""
    words = Tokens(fold(quote))
    if (before or after) and (there := _by_context(text, words, before, after)) is not None:
        return there
    found = closest(text, words)
    if found is not None and found.similarity < NEAR:
        found = _any_case(text.text, words.text, found)
    if found is None or found.similarity < NEAR:
        found = max(filter(None, (found, _in_parts(text, quote))), key=score, default=None)
    return found


def _by_context(text: Tokens, words: Tokens, before: str | None, after: str | None) -> Passage | None:
    """The passage near the quote that stands in the context, if both are near together."""
    left, right = fold(before or "")[-_CONTEXT:].lstrip(), fold(after or "")[:_CONTEXT].rstrip()
    joined = Tokens(f"{left}{'' if left.endswith(' ') else ' '}{words.text}{right}")
    together = closest(text, joined)
    if together is None or together.similarity < NEAR:
        return None
    found = closest(text, words, (together.start, together.end))
    return found if found is not None and found.similarity >= NEAR else None


def _in_parts(text: Tokens, quote: str) -> Passage | None:
    """From the first part to the last of a quote with ellipses, each part by itself near enough."""
    reading = read(quote)
    if reading is None or len(reading.parts) < 2:
        return None
    found = [closest(text, Tokens(part)) for part in reading.parts]
    passages = [passage for passage in found if passage is not None]
    if len(passages) < len(found):
        return None
    whole = _together(passages, [len(part) for part in reading.parts])
    return whole if whole.end - whole.start <= _MOST_APART * len(quote) + _MOST_OMITTED else None


def _together(passages: Sequence[Passage], lengths: Sequence[int]) -> Passage:
    share = sum(passage.similarity * length for passage, length in zip(passages, lengths, strict=True))
    start, end = min(passage.start for passage in passages), max(passage.end for passage in passages)
    return Passage(start, end, share / sum(lengths))


def _any_case(text: str, words: str, found: Passage) -> Passage:
    """The passage with its similarity in any case, where it is the quote but for that (a quote in capitals)."""
    from rapidfuzz.distance import Levenshtein

    low = lower(words)
    similar = 1 - Levenshtein.distance(lower(text[found.start : found.end]), low) / len(low)
    return replace(found, similarity=similar) if similar >= 0.95 else found
