"""Where in a text a quote may stand: the few places that share most of its words, rare ones first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .match import Span
from .tokens import Tokens

__all__ = ["candidates"]

# How many places of words are looked at for one quote, and how many of one word: a bound for texts of few
# words said over and over.
_MOST_PLACES = 1_000
_MOST_OF_ONE = 500
_TRIED = 5  # places
_GOOD = 0.5  # of what speaks for the best place has to speak for another
_SLACK = 16  # tokens that words left out or put in may shift the rest by


def candidates(quote: Tokens, text: Tokens, within: Span | None = None) -> list[int]:
    """By how many tokens the quote may be shifted to stand in the text, best first; `within` bounds it (tokens).

    Shifts that differ by little are one candidate: words left out or put in move the rest of a quote.
    """
    votes: defaultdict[int, float] = defaultdict(float)
    for shift, weight in _shifts(quote, text, *(within or (0, len(text)))):
        votes[shift] += weight
    width = len(quote) // 2 + _SLACK
    areas: defaultdict[int, float] = defaultdict(float)
    for shift, weight in votes.items():
        areas[shift // width] += weight
        areas[shift // width - 1] += weight
    found = list[int]()
    most = max(areas.values(), default=0.0)
    good = (area for area in areas if areas[area] >= most * _GOOD)
    for area in _apart(sorted(good, key=lambda at: (-areas[at], at))):
        inside = [shift for shift in votes if area <= shift // width <= area + 1]
        found.append(min(inside, key=lambda shift: (-votes[shift], shift)))
    return found


def _apart(areas: Sequence[int]) -> list[int]:
    """The first few that are not next to one before them."""
    best = list[int]()
    for area in areas:
        if all(abs(area - other) > 1 for other in best):
            best.append(area)
        if len(best) == _TRIED:
            break
    return best


def _shifts(quote: Tokens, text: Tokens, low: int, high: int) -> Iterator[tuple[int, float]]:
    """How far the quote would have to be moved for each word to stand where the text has it, and its weight."""
    everywhere = text.places
    known = [(len(everywhere[seed]), i, seed) for i, seed in enumerate(quote.seeds()) if seed in everywhere]
    looked = 0
    for count, i, seed in sorted(known):
        if looked > _MOST_PLACES:
            break
        places = everywhere[seed][:_MOST_OF_ONE]
        looked += len(places)
        for at in places:
            if low <= at < high:
                yield at - i, min(len(seed), 8) / count**0.5
