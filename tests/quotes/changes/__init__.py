"""Quotes with known right answers, made from source texts by known changes.

Deterministic: the same text gives the same cases. A case is made only where its right answer is certain:

- what the quote stands on is there once, and the changed words are nowhere in the text by chance;
- an altered quote keeps a similarity of 0.70 or more, clear of the limit of 0.66;
- a word put in at an end of a quote is not a case: it reads as well as a word that was replaced;
- next to an end, two words at least are kept beside words left out: one alone reads as a replaced word;
- and of these words none stands again among those left out;
- a first or last word is a plain one, and replaced by one unlike all within a few words of that end;
- no ellipsis and no bracket of the source stands beside a change: in the quote it would seem to show it.
"""

from __future__ import annotations

from collections.abc import Iterator

from .altered import ALTERED
from .case import Case, Change, Source, sources
from .kept import KEPT

__all__ = ["CHANGES", "Case", "Source", "cases", "sources"]

CHANGES: dict[str, Change] = {**KEPT, **ALTERED}
"""Every class of case by name, with the function that makes one of it from a source."""


def cases(source: Source, each: int) -> Iterator[Case]:
    """Up to `each` cases of every class from one source text; fewer where the text has none."""
    for kind, change in CHANGES.items():
        rng, made = source.random(kind), set[str]()
        for _ in range(8 * each):
            case = change(source, rng)
            if case is not None and case.quote not in made:
                made.add(case.quote)
                yield case
            if len(made) == each:
                break
