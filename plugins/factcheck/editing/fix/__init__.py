"""Applies the fixes that findings carry, until none is left: as text edits, in rounds, each looked at by a new check.

All work is done on a copy of the desk, so that a preview is the same work without the last step, and so that the
desk's own files are written once, as a whole, when everything is known to be good.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from factcheck.check import check
from factcheck.diagnostics import Diagnostic, Report
from factcheck.editing.apply import write_change
from factcheck.editing.diff import Change
from factcheck.editing.fix.copied import copy_desk
from factcheck.editing.fix.harm import paths_of
from factcheck.editing.fix.rounds import Chosen, Left, Rounds
from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was fixed (the findings as they stood when their fix was made), what changed, and what is left.

    ``report`` is the check of the desk as it is now. ``left`` are the fixes that were not made or were taken back,
    ``unwritten`` the files that could not be written: each with its reason.
    """

    made: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]
    report: Report
    left: tuple[Left, ...] = ()
    unwritten: Mapping[str, str] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """How many fixes were made, by the code of their rule."""
        return dict(sorted(Counter(one.code for one in self.made).items()))

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that changed, in order."""
        return tuple(change.path for change in self.changes)


def preview(
    root: Path,
    today: date,
    unsafe: bool = False,
    chosen: Chosen = lambda _: True,
    settings: Settings | None = None,
) -> Fixed:
    """Return what `fix` would do, and the report on the desk as it would be then; nothing below ``root`` changes."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        rounds = Rounds(copy_desk(root, Path(folder)), today, unsafe, chosen, settings)
        report = rounds.run()
        return Fixed(tuple(rounds.made), tuple(rounds.changes()), report, tuple(rounds.refused.values()))


def fix(
    root: Path,
    today: date,
    unsafe: bool = False,
    chosen: Chosen = lambda _: True,
    settings: Settings | None = None,
) -> Fixed:
    """Fix the desk at ``root``: what is safe, with ``unsafe`` everything that has a fix; only findings ``chosen``.

    ``settings`` are those of `check`. A file that changed on disk since it was read, or that the system forbids to
    write, is left alone and named.
    """
    planned = preview(root, today, unsafe, chosen, settings)
    if not planned.changes:
        return planned
    unwritten = {change.path: reason for change in planned.changes if (reason := write_change(root, change))}
    return replace(
        planned,
        made=tuple(one for one in planned.made if not paths_of(one) & unwritten.keys()),
        changes=tuple(change for change in planned.changes if change.path not in unwritten),
        report=check(root, today, settings).report,
        unwritten=unwritten,
    )
