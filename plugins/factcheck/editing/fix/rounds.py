"""The rounds of fixing: take the fixes that go together, make them, check again, take back what did harm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.check import check
from factcheck.diagnostics import Applicability, Diagnostic, Edit, Report
from factcheck.editing.apply import apply_edits, clash, replace_file
from factcheck.editing.diff import Change
from factcheck.editing.fix.edits import edits_of, is_sound
from factcheck.editing.fix.harm import harmed, paths_of
from factcheck.settings import Settings

ROUNDS = 20
"""After so many rounds, what still has a fix is left: fixes that never come to an end are a bug in their rules."""

ROOM = 1000
"""How many fixes of one file are made in one round."""

Chosen = Callable[[Diagnostic], bool]
_Key = tuple[str, str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Left:
    """A finding whose fix was not made or was taken back, and the reason."""

    diagnostic: Diagnostic
    reason: str


class Rounds:
    """The work on one copy of a desk: ``made`` are the fixes that stand, ``refused`` those that don't."""

    def __init__(self, root: Path, today: date, unsafe: bool, chosen: Chosen, settings: Settings | None) -> None:
        """Work at ``root``, whose files are changed."""
        self.root, self.today, self.unsafe, self.chosen, self.settings = root, today, unsafe, chosen, settings
        self.made: list[Diagnostic] = []
        self.refused: dict[_Key, Left] = {}
        self._first: dict[str, bytes] = {}
        self._room: dict[str, int] = {}  # how many fixes a file takes in one round, once a round went wrong in it
        self._states: dict[frozenset[Change], int] = {frozenset(): 0}

    def run(self) -> Report:
        """Make rounds until no fix is left to make; return the last check."""
        report = self._check()
        for _ in range(ROUNDS):
            taken = self._together(self._wanted(report))
            if not taken:
                break
            report = self._round(report, taken)
        for one in self._wanted(report):
            self._refuse(one, f"its fix is not done after {ROUNDS} rounds")
        return report

    def changes(self) -> Iterator[Change]:
        """Yield what is different from the beginning, in order of path."""
        for path, before in sorted(self._first.items()):
            after = (self.root / path).read_bytes()
            if after != before:
                yield Change(path, before, after)

    def _check(self) -> Report:
        return check(self.root, self.today, self.settings).report

    def _wanted(self, report: Report) -> list[Diagnostic]:
        found = [one for one in report.diagnostics if one.fix and self.chosen(one)]
        wanted = [one for one in found if self.unsafe or (one.fix and one.fix.applicability is Applicability.SAFE)]
        for one in wanted:
            if not is_sound(one, report):
                self._refuse(one, "its fix does not fit the file; this is a bug in factcheck")
        return [one for one in wanted if _key(one) not in self.refused]

    def _together(self, wanted: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return the fixes that can be made in one round, in order of position, first come first served."""
        taken, edits, count = list[Diagnostic](), dict[str, set[Edit]](), Counter[str]()
        for one in sorted(wanted, key=lambda one: one.fix.edits[0].span if one.fix else one.span):
            new = one.fix.edits if one.fix else ()
            full = any(count[path] >= self._room.get(path, ROOM) for path in paths_of(one))
            if full or any(clash(edit, other) for edit in new for other in edits.get(edit.span.path, ())):
                continue
            taken.append(one)
            count.update(paths_of(one))
            for edit in new:
                edits.setdefault(edit.span.path, set()).add(edit)
        return taken

    def _round(self, report: Report, taken: list[Diagnostic]) -> Report:
        """Make the fixes of ``taken`` at once, keep those that do no harm, and return the check of what then stands."""
        before = {path: (self.root / path).read_bytes() for one in taken for path in paths_of(one)}
        self._first = before | self._first
        apply_edits(self.root, {edit for one in taken for edit in edits_of(one, report)})
        after = self._check()
        reasons = harmed(report, after, taken)
        for path in reasons:
            replace_file(self.root / path, before[path])
        self._sort_out(taken, reasons)
        self._break_circle()
        return self._check() if reasons else after

    def _sort_out(self, taken: list[Diagnostic], reasons: dict[str, str]) -> None:
        """Count what was made, and refuse what did harm alone; what did harm together is tried again by halves."""
        count = Counter(path for one in taken for path in paths_of(one))
        for one in taken:
            back = sorted(paths_of(one) & reasons.keys())
            if not back:
                self.made.append(one)
            elif max(count[path] for path in back) == 1:
                self._refuse(one, reasons[back[0]])
        for path in count.keys() & (reasons.keys() | self._room.keys()):
            self._room[path] = max(1, count[path] // 2) if path in reasons else count[path] * 2

    def _break_circle(self) -> None:
        """Where the files are as they were before, the fixes made since then undo each other: refuse them all."""
        since = self._states.setdefault(frozenset(self.changes()), len(self.made))
        circle = self.made[since:]
        del self.made[since:]
        codes = " and ".join(sorted({one.code for one in circle}))
        for one in circle:
            self._refuse(one, f"the fixes of {codes} undo each other; this is a bug in factcheck")

    def _refuse(self, one: Diagnostic, reason: str) -> None:
        self.refused[_key(one)] = Left(one, reason)


def _key(one: Diagnostic) -> _Key:
    """Return what a finding and its fix are known by from round to round: offsets move, these don't."""
    return one.code, one.span.path, one.fingerprint, tuple(edit.text for edit in one.fix.edits) if one.fix else ()
