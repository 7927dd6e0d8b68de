"""What makes a sentence look checkable: the kinds of reasons, and one reason with its place."""

from __future__ import annotations

from dataclasses import dataclass

NUMBER = "number"
DATE = "date"
RECORD = "record"  # a law, a vote, a ruling, a study, a death: what leaves a record that can be looked up
COMPARISON = "comparison"
ATTRIBUTION = "attribution"
CAUSE = "cause"
PLAN = "plan"
OPINION = "opinion"  # no reason, but a word that speaks against one
NOT_A_CUE = "not"  # words that hold a cue and mean something else: "rather than"

FIRM = frozenset({NUMBER, DATE, RECORD})
"""The kinds that keep a sentence on the list although it has a word of opinion."""


@dataclass(frozen=True, slots=True)
class Reason:
    """The words [start, end) that make a sentence look checkable, and how."""

    kind: str
    start: int
    end: int


Token = tuple[int, int]
"""Where a word stands in its sentence."""
