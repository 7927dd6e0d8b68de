"""A fix as a person reads it: the lines that it edits, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, zip_longest

from factcheck.diagnostics import Edit, FileText, Fix, Report, Span
from factcheck.report.interface import Style, Tone
from factcheck.report.snippet import place
from factcheck.report.typeset import flat
from factcheck.report.window import view

_ROWS = 12  # removed or added lines shown for one hunk; a fix is shown to be recognised, not reviewed
_VERDICT = {"safe": "safe", "unsafe": "unsafe: check the meaning"}


def title(fix: Fix) -> str:
    """Return what the fix does, and whether it may be made without a look."""
    return f"{flat(fix.title)} ({_VERDICT[fix.applicability]})"


def suggestion(report: Report, home: Span, fix: Fix, style: Style) -> Iterator[str]:
    """Yield the fix's title and its lines, with the place of those that are outside ``home``'s file."""
    yield f" suggestion: {title(fix)}"
    yield from (f"   {line}" for line in changes(report, home, fix, style))


def changes(report: Report, home: Span, fix: Fix, style: Style) -> Iterator[str]:
    """Yield the lines that the fix removes (``-``) and adds (``+``), as ``suggestion`` does."""
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    for path, group in groupby(edits, key=lambda edit: edit.span.path):
        file = report.files.get(path)
        for hunk in _hunks(file, list(group)):
            if path != home.path:
                yield place(report, hunk[0].span)
            yield from _rows(*_before_and_after(file, hunk), style)


def _hunks(file: FileText | None, edits: list[Edit]) -> list[list[Edit]]:
    """Group edits, in order, that touch the same lines."""
    hunks: list[list[Edit]] = []
    reached = 0
    for edit in edits:
        if file and hunks and file.position(edit.span.start).line <= reached:
            hunks[-1].append(edit)
        else:
            hunks.append([edit])
        reached = file.position(edit.span.end).line if file else 0
    return hunks


def _before_and_after(file: FileText | None, hunk: list[Edit]) -> tuple[list[str], list[str]]:
    """Return the lines that change, as they are and will be; the new ones alone if the file is unknown."""
    if file is None:
        return [], hunk[0].text.splitlines()
    at = begin = file.line_start(file.position(hunk[0].span.start).line)
    stop = file.text.find("\n", hunk[-1].span.end)
    end = stop if stop >= 0 else len(file.text)
    new = ""
    for edit in hunk:
        new += file.text[at : edit.span.start] + edit.text
        at = edit.span.end
    return _changed(file.text[begin:end].split("\n"), (new + file.text[at:end]).split("\n"))


def _changed(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    bare_old, bare_new = [line.rstrip("\r") for line in old], [line.rstrip("\r") for line in new]
    # A line end is noise beside a changed word, but may be the very thing that changes.
    return (old, new) if bare_old == bare_new else (bare_old, bare_new)


def _rows(old: list[str], new: list[str], style: Style) -> Iterator[str]:
    indents = [len(line) - len(line.lstrip(" ")) for line in old + new if line.strip(" ")]
    indent = min(indents, default=0)
    pairs = list(zip_longest(old, new, fillvalue=""))
    anchors = [max(0, _common(*pair) - indent) for pair in pairs]
    for sign, lines, tone in (("-", old, Tone.REMOVED), ("+", new, Tone.ADDED)):
        for line, anchor in zip(lines[:_ROWS], anchors, strict=False):
            shown = view(line[indent:], anchor, anchor, tab=0).text
            yield style.paint(f"{sign} {shown}".rstrip(" "), tone)
        if len(lines) > _ROWS:
            yield f"{sign} … {len(lines) - _ROWS} more"


def _common(one: str, other: str) -> int:
    """Return how many characters both lines open with; by halves, since a line may have a million."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
