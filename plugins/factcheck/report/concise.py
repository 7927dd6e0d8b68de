"""``concise``: one line a finding, for pipes and editors: ``path:line:column: severity[CODE] message``."""

from __future__ import annotations

from factcheck.diagnostics import Diagnostic, Report
from factcheck.report.advice import advice
from factcheck.report.interface import Style, Tone
from factcheck.report.snippet import place
from factcheck.report.summary import summary_line


def render(report: Report, style: Style) -> str:
    """Return one line for each finding in order, then the summary line."""
    lines = [_finding(report, finding, style) for finding in report.diagnostics]
    return "\n".join([*lines, summary_line(report)]) + "\n"


def _finding(report: Report, finding: Diagnostic, style: Style) -> str:
    head = style.paint(f"{finding.severity}[{finding.code}]", Tone.of(finding.severity))
    where = _no_command(place(report, finding.span))
    return f"{where}: {head} {advice(finding)}"


def _no_command(where: str) -> str:
    """Keep a file name at the start of the line from opening a workflow command, which may be indented."""
    name = where.lstrip()
    return f"\\x3a{name[1:]}" if name.startswith("::") else where
