"""The sentences of a source, each with why it looks checkable and how much of it is covered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.coverage.cues import Cues
from factcheck.coverage.kinds import NUMBER, Reason
from factcheck.coverage.marks import Mark, body, opinions
from factcheck.coverage.measure import letters
from factcheck.coverage.reasons import read
from factcheck.coverage.sentences import sentences
from factcheck.coverage.stretches import Stretch, cut
from factcheck.model import Claim, Source
from factcheck.rules import Context

MOST = 0.5
"""The share of a sentence past which it counts as covered."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at [start, end) of a source's text; its reasons' places count in that text too.

    ``open_reasons`` are those that stand, at least in part, outside of what is covered; ``covered`` is the share of
    the sentence's letters and digits under claims or opinion passages. ``set_aside`` is "question", "opinion" or "".
    """

    start: int
    end: int
    reasons: tuple[Reason, ...]
    open_reasons: tuple[Reason, ...]
    set_aside: str
    covered: float
    stretches: tuple[Stretch[Claim], ...]

    @property
    def is_suggested(self) -> bool:
        """Whether an editor should look at it: it has a reason left, and most of it is not covered.

        A number outside of what is covered is reason enough, however much of the sentence is.
        """
        if self.set_aside or not self.open_reasons:
            return False
        return self.covered <= MOST or any(one.kind == NUMBER for one in self.open_reasons)

    @property
    def is_strong(self) -> bool:
        """Whether a number, or reasons of two kinds, are left in it."""
        kinds = {one.kind for one in self.open_reasons}
        return NUMBER in kinds or len(kinds) > 1

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that quote words of it, each once, in the order of the text."""
        return tuple({claim.id: claim for stretch in self.stretches for claim in stretch.claims}.values())

    @property
    def opinions(self) -> tuple[str, ...]:
        """Why parts of it are not checked, each reason once."""
        return tuple(dict.fromkeys(reason for stretch in self.stretches for reason in stretch.reasons))


def read_sentences(source: Source, marks: Iterable[Mark[Claim]], context: Context) -> Iterator[Sentence]:
    """Yield the sentences of ``source`` in reading order; ``marks`` are where claims quote it."""
    text, (start, end) = source.text, body(source)
    stretches = cut(start, end, [*marks, *opinions(source, context)])
    opens = [one.start for one in stretches]
    size, cues = letters(text), Cues(source.language)
    for left, right in sentences(text, start, end, source.language):
        inside = _within(stretches[bisect_right(opens, left) - 1 : bisect_right(opens, right - 1)], left, right)
        reading = read(text[left:right], cues)
        reasons = tuple(Reason(one.kind, one.start + left, one.end + left) for one in reading.reasons)
        left_open = tuple(one for one in reasons if not _is_covered(one, inside))
        covered = sum(size(one.start, one.end) for one in inside if one.marks) / size(left, right)
        yield Sentence(left, right, reasons, left_open, reading.set_aside, covered, inside)


def _within(stretches: Sequence[Stretch[Claim]], start: int, end: int) -> tuple[Stretch[Claim], ...]:
    """Return the stretches cut down to [start, end)."""
    return tuple(Stretch(max(one.start, start), min(one.end, end), one.marks) for one in stretches)


def _is_covered(reason: Reason, stretches: Sequence[Stretch[Claim]]) -> bool:
    return all(one.marks for one in stretches if one.start < reason.end and one.end > reason.start)
