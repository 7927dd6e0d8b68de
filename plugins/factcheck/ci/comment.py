"""The one comment under a pull request, written from the report as data: nothing in it can act."""

from __future__ import annotations

from dataclasses import replace

from factcheck.ci.received import Received, ReceivedChange
from factcheck.diagnostics import Report, Severity
from factcheck.report import render
from factcheck.report.codespan import code, prose
from factcheck.report.typeset import flat

MARKER = "<!-- factcheck: the one comment -->"
"""The last line of every comment, by which it is found again."""

LIMIT = 60_000
"""Characters; GitHub takes 65,536."""

_SHOWN = 100
_WORDS = 300
_CHANGES_LIMIT = 25_000


def comment(got: Received) -> str:
    """Return the comment in Markdown; ``""`` where there is nothing to say."""
    if not (got.report.diagnostics or got.changes):
        return ""
    head = "\n".join([f"**{_verdict(got)}**", "", *_changes(got.changes or ())])
    room = LIMIT - len(head) - len(MARKER) - 200
    return f"{head}\n{_findings(got.report, room)}\n{MARKER}\n"


def settled() -> str:
    """Return what a comment says when nothing of it is left."""
    return f"**Nothing to report any more: the check passes.**\n\n{MARKER}\n"


def _verdict(got: Received) -> str:
    errors = got.report.summary.errors + sum(one.level is Severity.ERROR for one in got.changes or ())
    warnings = got.report.summary.warnings + sum(one.level is Severity.WARNING for one in got.changes or ())
    if errors:
        return f"Can't be merged as it is: {_counted(errors, 'error')}."
    if warnings:
        return f"Can be merged; {_counted(warnings, 'warning')} to look at first."
    return "Can be merged as far as a machine can tell."


def _changes(changes: tuple[ReceivedChange, ...]) -> list[str]:
    """Return the changes, the weightiest first, as many as there is room for, and the number of the others."""
    if not changes:
        return []
    lines, shown = ["## What readers will be told otherwise", ""], 0
    for one in sorted(changes, key=lambda one: (-one.level, one.claim, one.rule))[:_SHOWN]:
        line = f"- **{one.level}** {_about(one)}{prose(_cut(one.message))} ({code(one.rule)})"
        if sum(map(len, lines)) + len(line) > _CHANGES_LIMIT:
            break
        lines.append(line)
        shown += 1
    left = len(changes) - shown
    return [*lines, "", *([f"Not shown here: {_counted(left, 'change')}.", ""] if left else [])]


def _about(one: ReceivedChange) -> str:
    return f"{code(_cut(one.claim))}, " if one.claim else ""


def _findings(report: Report, room: int) -> str:
    """Return the findings in ``room`` characters: errors before others, the number of what is left out told."""
    text, kept = render(report, "markdown"), sorted(report.diagnostics, key=lambda one: -one.severity)
    while len(text) > room and kept:
        kept = kept[: len(kept) // 2]
        chosen = set(map(id, kept))
        fewer = replace(report, diagnostics=tuple(one for one in report.diagnostics if id(one) in chosen))
        left = len(report.diagnostics) - len(kept)
        text = f"{render(fewer, 'markdown')}\nNot shown: {_counted(left, 'finding')}; the job's summary has more.\n"
    return text


def _cut(text: str) -> str:
    line = flat(text)
    return line if len(line) <= _WORDS else f"{line[:_WORDS]}…"


def _counted(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
