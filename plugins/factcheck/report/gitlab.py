"""``gitlab``: a Code Quality report, which GitLab shows in merge requests and beside the changed lines.

Standard: GitLab's "Code Quality report format", a subset of the Code Climate issue; its unit is the line, and it has
no place for a fix. Severities are GitLab's ``major``, ``minor`` and ``info``. Related places are Code Climate's
``other_locations``.
"""

from __future__ import annotations

from factcheck.diagnostics import Diagnostic, Report, Severity, Span
from factcheck.report.advice import advice
from factcheck.report.fingerprints import distinct
from factcheck.report.interface import Style
from factcheck.report.jsontext import Data, dump

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, style: Style) -> str:
    """Return one JSON array with an issue for each finding, in order."""
    names = distinct(report.diagnostics)
    return dump([_issue(report, *pair) for pair in zip(report.diagnostics, names, strict=True)])


def _issue(report: Report, finding: Diagnostic, fingerprint: str) -> Data:
    issue: Data = {
        "description": advice(finding),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": _location(report, finding.span),
    }
    if finding.related:
        issue["other_locations"] = [_location(report, related.span) for related in finding.related]
    return issue


def _location(report: Report, span: Span) -> Data:
    start, end = report.place(span)
    # An end in the first column is the line break before it: the line itself is not meant.
    last = end.line - 1 if end.column == 1 and end.line > start.line else end.line
    return {"path": span.path or ".", "lines": {"begin": start.line, "end": last}}
