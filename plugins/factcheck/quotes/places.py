"""Every place where words stand in a text, and the choice among them by context."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .characters import CONTINUA
from .edges import splits_token
from .fold import Folded, fold
from .graphemes import Graphemes
from .match import Span, Status

__all__ = ["Choice", "choose", "exact_places", "folded_places", "standing", "standing_folded"]

# A quote that stands oftener than this says nothing by its place; a list of them helps nobody.
MAX_PLACES = 1_000
# How many candidates are tried at most; only a text made to be slow has more that all cut a token.
MAX_TRIES = 20_000
# And this many characters of the quote with them: every search starts with a look at all of it.
MAX_WORK = 10_000_000
# Within a run of these no token ends.
_WORD_RUN = re.compile(f"(?:(?![{CONTINUA}])[^\\W_])*")
# How many characters of context are compared, nearest first (annotation tools record 32).
CONTEXT = 256


class Choice(NamedTuple):
    """The status of a set of places, and the one that was chosen."""

    status: Status
    place: int | None = None


_ONLY = Choice(Status.UNIQUE, 0)


def standing(text: str, words: str, *, left: bool = True, right: bool = True) -> Iterator[Span]:
    """Where the words stand in the text, in order; with `left` and `right` only at a token's edge."""
    length = len(words)
    start, tries = text.find(words) if words else -1, 0
    while start >= 0 and tries < MAX_TRIES and tries * length < MAX_WORK:
        end, tries, following = start + length, tries + 1, start + 1
        if left and splits_token(text, start):
            following = max(following, _WORD_RUN.match(text, start).end())  # type: ignore[union-attr]
        elif not (right and splits_token(text, end)):
            yield start, end
        start = text.find(words, following)


def standing_folded(source: Folded, words: str, *, left: bool = True, right: bool = True) -> Iterator[Span]:
    """The same in a folded source, by its index where it is long and has one."""
    starts = source.tokens.starts_of(words) if source.indexed else None
    if starts is None:
        yield from standing(source.text, words, left=left, right=right)
        return
    for start in starts:
        end = start + len(words)
        if not (left and splits_token(source.text, start)) and not (right and splits_token(source.text, end)):
            yield start, end


def exact_places(graphemes: Graphemes, quote: str) -> list[Span]:
    """The spans where the quote stands character for character, at token and grapheme edges."""
    text, is_break, places = graphemes.text, graphemes.is_break, []
    for start, end in standing(text, quote):
        if is_break(start) and is_break(end):
            places.append((start, end))
            if len(places) == MAX_PLACES:
                break
    return places


def folded_places(source: Folded, quote: str) -> list[Span]:
    """The spans as read where the folded quote stands in the folded source."""
    places = []
    for start, end in standing_folded(source, quote):
        if (span := source.verbatim(start, end)) is not None:
            places.append(span)
            if len(places) == MAX_PLACES:
                break
    return places


def choose(text: str, places: Sequence[Span], before: str | None, after: str | None) -> Choice:
    """Choose the place the context stands at (the prefix and suffix of W3C's TextQuoteSelector)."""
    if before or after:
        fits = [i for i, span in enumerate(places) if _fits(text, span, before, after)]
        if not fits:
            return Choice(Status.CONTEXT_MISMATCH)
        return Choice(Status.UNIQUE, fits[0]) if len(fits) == 1 else Choice(Status.AMBIGUOUS)
    return _ONLY if len(places) == 1 else Choice(Status.AMBIGUOUS)


def _fits(text: str, span: Span, before: str | None, after: str | None) -> bool:
    return _precedes(text, span[0], before or "") and _follows(text, span[1], after or "")


def _precedes(text: str, start: int, before: str) -> bool:
    before = before[-CONTEXT:]
    if text.endswith(before, 0, start):
        return True
    there = fold(text[max(0, start - 4 * len(before) - 16) : start]).rstrip()
    wanted = fold(before).strip()
    # A context cut by count may begin inside a dash, an ellipsis or an accented letter.
    return there.endswith(wanted) or there.endswith(_trim_start(wanted))


def _follows(text: str, end: int, after: str) -> bool:
    after = after[:CONTEXT]
    if text.startswith(after, end):
        return True
    there = fold(text[end : end + 4 * len(after) + 16]).lstrip()
    wanted = fold(after).strip()
    return there.startswith(wanted) or there.startswith(_trim_end(wanted))


def _trim_start(text: str) -> str:
    kept = 0
    while kept < len(text) and not text[kept].isalnum():
        kept += 1
    return text[kept:] or text


def _trim_end(text: str) -> str:
    kept = len(text)
    while kept and not text[kept - 1].isalnum():
        kept -= 1
    return text[:kept] or text
