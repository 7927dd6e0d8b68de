"""``json``: the whole report for programs, as ``factcheck schema report`` describes it.

Standard: RFC 8259, and ``schema.REPORT_SCHEMA`` (JSON Schema draft 2020-12). Lines and columns are 1-based and count
characters (Unicode code points); an end is exclusive. Values are exact, but for lone surrogates: see ``jsontext``.
"""

from __future__ import annotations

from dataclasses import fields

from factcheck.diagnostics import Diagnostic, Fix, Report, Span
from factcheck.report.interface import Style
from factcheck.report.jsontext import Data, dump

VERSION = 1
"""Raised when a field changes its meaning or goes; a new field alone does not raise it."""


def render(report: Report, style: Style) -> str:
    """Return the report as one JSON document, byte for byte the same for the same report."""
    summary = report.summary
    counts = {field.name: getattr(summary, field.name) for field in fields(summary)}
    findings = [_finding(report, finding) for finding in report.diagnostics]
    return dump({"version": VERSION, "findings": findings, "summary": counts})


def _finding(report: Report, finding: Diagnostic) -> Data:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        **_place(report, finding.span),
        "help": finding.help,
        "fix": _fix(report, finding.fix) if finding.fix else None,
        "related": [_place(report, item.span) | {"label": item.label} for item in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _place(report: Report, span: Span) -> Data:
    start, end = report.place(span)
    return {
        "path": span.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _fix(report: Report, fix: Fix) -> Data:
    edits = [_place(report, edit.span) | {"text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "applicability": str(fix.applicability), "edits": edits}
