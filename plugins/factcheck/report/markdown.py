"""``markdown``: a page for a pull request comment or a job summary, findings grouped by file and folded past a number.

Standard: GitHub Flavored Markdown, in a part that GitLab reads alike. Places are lines and columns in characters. The
page stays below 65,536 bytes of UTF-8, so below the 65,536 characters that GitHub takes; what is left out is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import quote

from factcheck.diagnostics import Diagnostic, Report, Severity, Span
from factcheck.report.codespan import code, fenced, prose
from factcheck.report.interface import Style
from factcheck.report.suggestion import changes, title
from factcheck.report.summary import summary_line
from factcheck.report.typeset import flat, visible

LIMIT = 65_536
OPEN = 20
"""How many findings are shown before the rest is folded."""
_RESERVE = 512  # for what closes the page
_WORDS = 600  # characters of one text: a comment shows what is wrong, and a hostile file may hold a novel
_ROWS = 24  # lines of one fix
_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@dataclass(slots=True)
class _Page:
    """Lines that fit, how many bytes are left, and how many findings are on it."""

    lines: list[str] = field(default_factory=list)
    room: int = LIMIT - _RESERVE
    shown: int = 0
    full: bool = False

    def add(self, *lines: str) -> bool:
        """Add the lines if all of them fit, and say whether they did."""
        size = sum(len(line.encode()) + 1 for line in lines)
        if size > self.room:
            return False
        self.lines += lines
        self.room -= size
        return True


def render(report: Report, style: Style) -> str:
    """Return the summary, then each file's findings in order."""
    page = _Page(["## factcheck", "", summary_line(report)])
    for path, group in groupby(report.diagnostics, key=lambda finding: finding.span.path):
        if page.full or not page.add("", f"### {_file(path)}", ""):
            break
        _add_file(page, report, list(group), style)
    left = report.diagnostics[page.shown :]
    if left:
        page.lines += ["", _left_out(left)]
    return "\n".join(page.lines) + "\n"


def _add_file(page: _Page, report: Report, findings: Sequence[Diagnostic], style: Style) -> None:
    ahead = max(0, OPEN - page.shown)
    _add_findings(page, report, findings[:ahead], style)
    rest = findings[ahead:]
    if not rest or page.full:
        return
    page.lines += ["", f"<details><summary>{_count(len(rest))}{' more' if ahead else ''}</summary>", ""]
    page.room -= 80  # what opens and closes the fold
    _add_findings(page, report, rest, style)
    page.lines += ["", "</details>"]


def _add_findings(page: _Page, report: Report, findings: Sequence[Diagnostic], style: Style) -> None:
    for finding in findings:
        head = _head(report, finding, style)
        page.full = not (page.add(head, *_details(report, finding)) or page.add(head))
        if page.full:
            return
        page.shown += 1


def _head(report: Report, finding: Diagnostic, style: Style) -> str:
    rule = code(finding.code)
    url = quote(style.rule_docs.get(finding.code, ""), safe="/:?#@!$&'*+,;=%~")
    if url.startswith(("https://", "http://")):
        rule = f"[{rule}](<{url}>)"
    what = f"{prose(finding.name)}: {prose(_cut(flat(finding.message)))}"
    return f"- **{_SEVERITIES[finding.severity]}** {rule} at {_where(report, finding.span)}, {what}"


def _details(report: Report, finding: Diagnostic) -> Iterator[str]:
    if finding.help:
        yield f"  - help: {prose(_cut(flat(finding.help)))}"
    for related in finding.related:
        label = prose(_cut(flat(related.label)))
        yield f"  - see {_file(related.span.path)} at {_where(report, related.span)}, {label}"
    if finding.fix:
        yield f"  - suggestion: {prose(_cut(title(finding.fix)))}"
        rows = list(changes(report, finding.span, finding.fix, Style()))
        more = [f"… {len(rows) - _ROWS} more lines"] if len(rows) > _ROWS else []
        yield from (f"    {line}" for line in fenced(rows[:_ROWS] + more, "diff"))


def _file(path: str) -> str:
    return code(_cut(visible(path))) if path else "the desk"


def _where(report: Report, span: Span) -> str:
    """Return line and column; a colon after them would make an emoji of a column 100."""
    start, _ = report.place(span)
    return f"{start.line}:{start.column}"


def _cut(text: str) -> str:
    return text if len(text) <= _WORDS else f"{text[:_WORDS]}…"


def _left_out(findings: Sequence[Diagnostic]) -> str:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return f"Not shown here: {_count(len(findings))}, {errors} of them at error level."


def _count(number: int) -> str:
    return "1 finding" if number == 1 else f"{number} findings"
