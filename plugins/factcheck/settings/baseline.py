"""The findings that a desk knows of already, as a JSON file: with them set aside, only new ones show.

A finding is known again by its fingerprint, which edits elsewhere in the file don't change. Code, path and message are
there for people. Findings that would make the site untrue are never set aside.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.diagnostics import Diagnostic, Span
from factcheck.model import Problem
from factcheck.model.hidden import HIDDEN
from factcheck.reading.files import RefusedError, read_bytes
from factcheck.settings.guarded import why_guarded

VERSION = 1
_LIMIT = 16 * 1024 * 1024
_ACTING = re.compile(f"[{HIDDEN}\x85\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Baselined:
    """The findings that are new and those that are known, and the problems with the baseline itself."""

    new: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...] = ()
    problems: tuple[Problem, ...] = ()


def written(findings: Iterable[Diagnostic]) -> str:
    """Return the text of the baseline that holds ``findings``: the same for the same findings, in any order."""
    entries = [
        {"path": one.span.path, "code": one.code, "message": one.message, "fingerprint": one.fingerprint}
        for one in findings
        if not why_guarded(one.code)
    ]
    entries.sort(key=lambda entry: tuple(entry.values()))
    text = json.dumps({"version": VERSION, "findings": entries}, ensure_ascii=False, indent=1)
    return _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def set_aside(found: Iterable[Diagnostic], root: Path, path: str, on: Callable[[str], bool]) -> Baselined:
    """Return ``found`` without what the baseline at ``path`` (from ``root``) knows.

    ``on`` says whether a rule is on: what a rule that is off doesn't find is not gone.
    """
    if not (root / path).parent.resolve().is_relative_to(root.resolve()):
        return _refuse(found, path, "it lies behind a link that leads out of the desk")
    try:
        entries = _entries(json.loads(read_bytes(root / path, _LIMIT).decode("utf-8")))
    except RefusedError as error:
        return _refuse(found, path, str(error))
    except (ValueError, RecursionError):
        return _refuse(found, path, "it is not a list of findings that `factcheck` wrote")
    left = Counter(entries)
    new, known = [], []
    for finding in found:
        entry = (finding.fingerprint, finding.code)
        if left[entry] > 0 and not why_guarded(finding.code):
            left[entry] -= 1
            known.append(finding)
        else:
            new.append(finding)
    gone = sum(number for (_, code), number in left.items() if on(code))
    return Baselined(tuple(new), tuple(known), (_gone(path, gone),) if gone else ())


def _entries(document: Any) -> list[tuple[str, str]]:
    """Return fingerprint and code of each entry; raise ValueError where the document is something else."""
    try:
        if document["version"] == VERSION:
            return [(str(one["fingerprint"]), str(one["code"])) for one in document["findings"]]
    except (KeyError, TypeError):
        pass
    raise ValueError


def _refuse(found: Iterable[Diagnostic], path: str, reason: str) -> Baselined:
    problem = Problem("baseline-unreadable", Span(path), detail={"path": path, "reason": reason})
    return Baselined(tuple(found), (), (problem,))


def _gone(path: str, number: int) -> Problem:
    return Problem("baseline-outdated", Span(path), detail={"path": path, "number": str(number)})
