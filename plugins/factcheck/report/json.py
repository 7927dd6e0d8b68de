r"""``json``: the whole report for programs (RFC 8259), as ``schema.REPORT_SCHEMA`` describes it.

Lines and columns are 1-based and count characters (Unicode code points); an end is exclusive. Values are
exact: what could act on a terminal or a log is written as JSON escapes, which change nothing for a parser. The
one exception is a lone surrogate, which no UTF-8 text can hold: it is given as six characters, ``\ud800``.
"""

from __future__ import annotations

import json

from factcheck.diagnostics import Diagnostic, Fix, Report, Span
from factcheck.report.inert import COMMAND, escape, hidden
from factcheck.report.interface import Style

VERSION = 1
"""Raised when a field changes its meaning or goes; a new field alone does not raise it."""

Data = dict[str, object]


def render(report: Report, style: Style) -> str:
    """Return the report as one JSON document, byte for byte the same for the same report."""
    summary = report.summary
    counts = {name: getattr(summary, name) for name in ("claims", "sources", "quotes", "errors", "warnings")}
    findings = [_finding(report, finding) for finding in report.diagnostics]
    document = {"version": VERSION, "findings": findings, "summary": counts}
    return _inert(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


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


class _Escapes(dict[int, str]):
    """A table for ``str.translate`` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = _escaped(char) if hidden(char) and char != "\n" else char
        return self[code]


def _escaped(char: str) -> str:
    return "\\" + escape(char) if "\ud800" <= char <= "\udfff" else json.dumps(char)[1:-1]


_ESCAPES = _Escapes()


def _inert(document: str) -> str:
    # Only strings are touched: the rest of a JSON document is plain ASCII and line feeds.
    return COMMAND.sub(r"\\u0023", document.translate(_ESCAPES))
