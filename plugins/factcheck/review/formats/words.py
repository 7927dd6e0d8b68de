"""What the formats share: the sentence that sums a change up, and places as people count them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from factcheck.diagnostics import FileText, Severity, Span
from factcheck.review.compare import Diff
from factcheck.review.contract import Change

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def verdict(diff: Diff) -> str:
    """Return the reviewer's verdict in one sentence of our own words: nothing of a checked file is in it."""
    errors, warnings = diff.count(Severity.ERROR), diff.count(Severity.WARNING)
    if not diff.changes:
        return "Nothing changes for readers."
    if errors:
        return f"Not yet: {number(errors, 'change')} must not reach readers as it is, of {_all(diff)}."
    if warnings:
        return f"Look closely: {number(warnings, 'change')} to weigh, of {_all(diff)}."
    return f"Nothing stands in the way: {_all(diff)}, none of which takes anything from readers."


def _all(diff: Diff) -> str:
    claims = len({one.claim for one in diff.changes if one.claim})
    return f"{number(len(diff.changes), 'change')} in {number(claims, 'claim')}"


def number(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def by_subject(changes: Iterable[Change]) -> list[tuple[str, list[Change]]]:
    """Return the changes of each claim together, and last those of no claim; the claim with the worst comes first."""
    ordered = sorted(changes, key=lambda one: (not one.claim, one.claim, -one.level))
    groups = [(claim, list(group)) for claim, group in groupby(ordered, key=lambda one: one.claim)]
    return sorted(groups, key=lambda group: (-max(one.level for one in group[1]), not group[0], group[0]))


def line(files: Mapping[str, FileText], span: Span | None) -> int:
    """Return the 1-based line at which ``span`` opens; 1 in a file whose text is not known."""
    file = files.get(span.path) if span else None
    return file.position(span.start).line if file and span else 1


def where(diff: Diff, change: Change) -> str:
    """Return the file and line of a change: in the head, else in the base."""
    if change.shown_at:
        return f"{change.shown_at.path}:{line(diff.head_files, change.shown_at)}"
    return f"{change.base.path}:{line(diff.base_files, change.base)} (before)" if change.base else ""


def cut(text: str, most: int) -> str:
    """Return ``text``, shortened where it is longer than ``most`` characters."""
    return text if len(text) <= most else f"{text[:most]}…"
