"""Which passage to show for a quote that does not hold: whole, in its parts, by context, in any case."""

from __future__ import annotations

from collections.abc import Sequence

from .closest import NEAR, Passage, closest
from .fold import fold
from .marks import read

__all__ = ["nearest"]

_CONTEXT = 64  # code points of context that help to find a passage


def nearest(text: str, quote: str, before: str | None, after: str | None) -> Passage | None:
    """The nearest passage of folded text to a quote as read, or None."""
    words = fold(quote)
    if (before or after) and (there := _by_context(text, words, before, after)) is not None:
        return there
    found = closest(text, words)
    if found is None or found.similarity < NEAR:
        found = max(filter(None, (found, _in_parts(text, quote), _any_case(text, words))), key=_score, default=None)
    return found


def _score(passage: Passage) -> float:
    return passage.similarity


def _by_context(text: str, words: str, before: str | None, after: str | None) -> Passage | None:
    """The passage near the quote that stands in the context, if both are near together."""
    left, right = fold(before or "")[-_CONTEXT:].lstrip(), fold(after or "")[:_CONTEXT].rstrip()
    together = closest(text, f"{left}{'' if left.endswith(' ') else ' '}{words}{right}")
    if together is None or together.similarity < NEAR:
        return None
    found = closest(text, words, together.start, together.end)
    return found if found is not None and found.similarity >= NEAR else None


def _in_parts(text: str, quote: str) -> Passage | None:
    """From the first part to the last of a quote with ellipses, each part by itself near enough."""
    reading = read(quote)
    if reading is None or len(reading.parts) < 2:
        return None
    found = [closest(text, part) for part in reading.parts]
    passages = [passage for passage in found if passage is not None]
    if len(passages) < len(found):
        return None
    return _together(passages, [len(part) for part in reading.parts])


def _together(passages: Sequence[Passage], lengths: Sequence[int]) -> Passage:
    share = sum(passage.similarity * length for passage, length in zip(passages, lengths, strict=True))
    start, end = min(passage.start for passage in passages), max(passage.end for passage in passages)
    return Passage(start, end, share / sum(lengths))


def _any_case(text: str, words: str) -> Passage | None:
    """The passage that is the quote but for its case (a quote in capitals is near to nothing else)."""
    low_text, low_words = text.lower(), words.lower()
    if len(low_text) != len(text) or (low_text == text and low_words == words):
        return None
    found = closest(low_text, low_words)
    return found if found is not None and found.similarity >= 0.95 else None
