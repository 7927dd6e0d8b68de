"""``github``: workflow commands, which GitHub Actions turns into annotations on a pull request's lines.

Standard: "Workflow commands for GitHub Actions". Values are encoded as the runner decodes them: ``%``, CR and
LF everywhere, and ``:`` and ``,`` in properties.
"""

from __future__ import annotations

from factcheck.diagnostics import Diagnostic, Report, Severity
from factcheck.report.interface import Style
from factcheck.report.summary import summary_line
from factcheck.report.typeset import flat, visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, style: Style) -> str:
    """Return one workflow command for each finding in order, then the summary line for the log."""
    lines = [_command(report, finding) for finding in report.diagnostics]
    return "\n".join([*lines, summary_line(report)]) + "\n"


def _command(report: Report, finding: Diagnostic) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(report, finding).items())
    message = flat(finding.message) + (f"\nHelp: {flat(finding.help)}" if finding.help else "")
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(message)}"


def _properties(report: Report, finding: Diagnostic) -> dict[str, str]:
    start, end = report.place(finding.span)
    lines = {"file": visible(finding.span.path), "line": str(start.line), "endLine": str(end.line)}
    # The runner refuses columns on an annotation of several lines.
    columns = {"col": str(start.column), "endColumn": str(end.column)} if start.line == end.line else {}
    return lines | columns | {"title": f"{finding.code} {finding.name}"}


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
