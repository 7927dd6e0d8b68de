"""A text cut wherever a mark opens or closes, so that its pieces never overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic

from factcheck.coverage.marks import Mark, Owner


@dataclass(slots=True)
class Stretch(Generic[Owner]):
    """A part of the text between two neighbouring edges, with everything that covers it."""

    start: int
    end: int
    marks: list[Mark[Owner]] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """``claim``, ``opinion``, ``both`` or ``plain``."""
        claims = {mark.claim is not None for mark in self.marks}
        return "both" if len(claims) > 1 else "plain" if not claims else "claim" if claims.pop() else "opinion"

    @property
    def claims(self) -> list[Owner]:
        """The claims on the stretch, each once, in the order of their marks."""
        return list({mark.claim.id: mark.claim for mark in self.marks if mark.claim is not None}.values())

    @property
    def reasons(self) -> list[str]:
        """Why the stretch is opinion, each reason once."""
        return list(dict.fromkeys(mark.reason for mark in self.marks if mark.claim is None))


def cut(start: int, end: int, marks: Iterable[Mark[Owner]]) -> list[Stretch[Owner]]:
    """Return [start, end) in stretches that change wherever a mark opens or closes.

    One sweep from left to right, so that many overlapping marks don't cost the square of their number.
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(min(max(at, start), end) for m in inside for at in (m.start, m.end))})
    opening = sorted(inside, key=lambda mark: (mark.start, mark.end))
    open_marks: list[Mark[Owner]] = []
    stretches, following = [], 0
    for left, right in pairwise(edges):
        while following < len(opening) and opening[following].start <= left:
            open_marks.append(opening[following])
            following += 1
        open_marks = [mark for mark in open_marks if mark.end > left]
        stretches.append(Stretch(left, right, list(open_marks)))
    return stretches
