"""``concise``: one line a finding, for pipes and editors: ``path:line:column: severity[CODE] message``."""

from __future__ import annotations

from factcheck.diagnostics import Diagnostic, Report
from factcheck.report.interface import Style, Tone
from factcheck.report.snippet import place
from factcheck.report.summary import summary_line
from factcheck.report.typeset import flat


def render(report: Report, style: Style) -> str:
    """Return one line for each finding in order, then the summary line."""
    lines = [_finding(report, finding, style) for finding in report.diagnostics]
    return "\n".join([*lines, summary_line(report)]) + "\n"


def _finding(report: Report, finding: Diagnostic, style: Style) -> str:
    head = style.paint(f"{finding.severity}[{finding.code}]", Tone.of(finding.severity))
    where = _no_command(place(report, finding.span))
    return f"{where}: {head} {flat(finding.message)}{_help(finding)}"


def _no_command(where: str) -> str:
    """Keep a file name at the start of the line from opening a workflow command, which may be indented."""
    name = where.lstrip()
    return f"\\x3a{name[1:]}" if name.startswith("::") else where


def _help(finding: Diagnostic) -> str:
    if not finding.help:
        return ""
    stop = "" if finding.message.rstrip().endswith((".", "!", "?", "…", ":")) else "."
    return f"{stop} Help: {flat(finding.help)}"
