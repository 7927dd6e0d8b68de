"""The safe fixes of one file, made in memory: for a person who has it open and is asked by nobody but their editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.diagnostics import Applicability, Diagnostic, Edit, Report
from factcheck.editing.apply import clash, edited
from factcheck.editing.fix.edits import edits_of, is_sound
from factcheck.editing.fix.harm import harmed, paths_of
from factcheck.editing.fix.rounds import ROOM, ROUNDS

Look = Callable[[str], Report]
"""Gives the report of the desk as it would be with another text (without a byte order mark) in the file's place."""


def fix_text(path: str, report: Report, look: Look) -> str:
    """Return the text of the file at ``path`` with every safe fix made that touches no other file and does no harm.

    As in ``fix``, fixes are made in rounds, each looked at by a new check; those that did harm together are tried by
    halves.
    """
    text = report.files[path].text
    seen, refused, room = {text}, set[tuple[str, str]](), ROOM
    for _ in range(ROUNDS):
        taken = _together(path, report, refused)[:room]
        after = edited(text, {edit for one in taken for edit in edits_of(one, report)})
        if not taken or after in seen:
            break
        found = look(after)
        if not harmed(report, found, taken):
            text, report, room = after, found, ROOM
            seen.add(text)
        elif len(taken) == 1:
            refused.add(_key(taken[0]))
        else:
            room = len(taken) // 2
    return text


def _together(path: str, report: Report, refused: Iterable[tuple[str, str]]) -> list[Diagnostic]:
    """Return the safe fixes of the file that can be made in one round, in order of position."""
    taken, edits = list[Diagnostic](), list[Edit]()
    for one in report.diagnostics:
        if one.fix is None or one.fix.applicability is not Applicability.SAFE or _key(one) in refused:
            continue
        if paths_of(one) != {path} or not is_sound(one, report):
            continue
        if not any(clash(edit, other) for edit in one.fix.edits for other in edits):
            taken.append(one)
            edits += one.fix.edits
    return taken


def _key(one: Diagnostic) -> tuple[str, str]:
    return one.code, one.fingerprint
