"""Which stretches of a source are checked or opinion: marks cut at every edge, so that pieces never overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.site.percent import whole_percents
from factcheck.site.views import ClaimView, CoverageView, PieceView


@dataclass(frozen=True, slots=True)
class Mark:
    """One passage of a source: [start, end) belongs to a claim, or is opinion for a reason."""

    start: int
    end: int
    claim: ClaimView | None = None
    reason: str = ""


@dataclass(slots=True)
class Stretch:
    """A part of the text between two neighbouring edges, with everything that covers it."""

    start: int
    end: int
    marks: list[Mark] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """``claim``, ``opinion``, ``both`` or ``plain``."""
        checked = any(mark.claim for mark in self.marks)
        opinion = any(not mark.claim for mark in self.marks)
        return "both" if checked and opinion else "claim" if checked else "opinion" if opinion else "plain"

    def piece(self, text: str) -> PieceView:
        """Return the stretch as the theme shows it."""
        claims = {mark.claim.id: mark.claim for mark in self.marks if mark.claim}
        reasons = dict.fromkeys(mark.reason for mark in self.marks if not mark.claim)
        return PieceView(text[self.start : self.end], self.kind, list(claims.values()), list(reasons))


def cut(start: int, end: int, marks: Iterable[Mark]) -> list[Stretch]:
    """Return [start, end) in stretches that change wherever a mark opens or closes.

    One sweep from left to right, so that many overlapping marks don't cost the square of their number.
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(min(max(at, start), end) for m in inside for at in (m.start, m.end))})
    opening = sorted(inside, key=lambda mark: (mark.start, mark.end))
    stretches, open_marks, following = [], list[Mark](), 0
    for left, right in pairwise(edges):
        while following < len(opening) and opening[following].start <= left:
            open_marks.append(opening[following])
            following += 1
        open_marks = [mark for mark in open_marks if mark.end > left]
        stretches.append(Stretch(left, right, list(open_marks)))
    return stretches


def coverage(stretches: Sequence[Stretch]) -> CoverageView:
    """Return how much of the stretches is checked, opinion or neither; what is both counts as checked."""
    counts = {"checked": 0, "opinion": 0, "untouched": 0}
    names = {"claim": "checked", "both": "checked", "opinion": "opinion", "plain": "untouched"}
    for stretch in stretches:
        counts[names[stretch.kind]] += stretch.end - stretch.start
    if not any(counts.values()):
        return CoverageView(0, 0, 100)
    return CoverageView(*whole_percents(list(counts.values())))
