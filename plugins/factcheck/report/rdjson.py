"""``rdjson``: the Reviewdog Diagnostic Format, which reviewdog posts as comments and suggestions on many code hosts.

Standard: ``DiagnosticResult`` of reviewdog's ``proto/rdf/reviewdog.proto``. Lines and columns are 1-based, columns
count UTF-8 bytes, ends are exclusive. Messages end up in Markdown comments, so they are inert there: see ``codespan``.
The format cannot say that a suggestion needs a look first, nor name another file: only safe fixes of the finding's
own file are suggested, each as one piece of text. Related places need reviewdog 0.18 or newer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.diagnostics import Applicability, Diagnostic, Fix, Report, Severity, Span
from factcheck.report.advice import advice
from factcheck.report.codespan import prose
from factcheck.report.interface import Style
from factcheck.report.jsontext import Data, dump
from factcheck.report.typeset import flat
from factcheck.report.utf8 import Utf8Columns

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report, style: Style) -> str:
    """Return one ``DiagnosticResult`` with a diagnostic for each finding, in order."""
    places = _Places(report)
    diagnostics = [_diagnostic(places, finding, style) for finding in report.diagnostics]
    return dump({"source": {"name": "factcheck"}, "diagnostics": diagnostics})


@dataclass(frozen=True, slots=True)
class _Places:
    report: Report
    columns: dict[str, Utf8Columns] = field(default_factory=dict)

    def location(self, span: Span) -> Data:
        """Return the path alone where the file's text could not be read."""
        known = span.path in self.report.files
        return {"path": span.path, "range": self.range(span)} if known else {"path": span.path}

    def range(self, span: Span) -> Data:
        columns = self.columns.get(span.path) or Utf8Columns(self.report.files[span.path])
        self.columns[span.path] = columns
        start, end = columns.position(span.start), columns.position(span.end)
        return {
            "start": {"line": start.line, "column": start.column},
            "end": {"line": end.line, "column": end.column},
        }


def _diagnostic(places: _Places, finding: Diagnostic, style: Style) -> Data:
    diagnostic: Data = {
        "message": prose(advice(finding)),
        "location": places.location(finding.span),
        "severity": _SEVERITIES[finding.severity],
        "code": _code(finding.code, style),
    }
    if finding.fix and _suggestible(places.report, finding.span, finding.fix):
        diagnostic["suggestions"] = [_suggestion(places, finding.span, finding.fix)]
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": prose(flat(related.label)), "location": places.location(related.span)}
            for related in finding.related
        ]
    return diagnostic


def _code(code: str, style: Style) -> Data:
    return {"value": code, "url": style.rule_docs[code]} if code in style.rule_docs else {"value": code}


def _suggestible(report: Report, home: Span, fix: Fix) -> bool:
    here = home.path in report.files and all(edit.span.path == home.path for edit in fix.edits)
    return here and bool(fix.edits) and fix.applicability is Applicability.SAFE


def _suggestion(places: _Places, home: Span, fix: Fix) -> Data:
    """Return all edits as one replacement: suggestions are taken one by one, and half a fix may be no fix.

    A fix inside the finding's place is given for all of it: GitHub takes a suggestion only for the comment's lines.
    """
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    start, end = edits[0].span.start, max(edit.span.end for edit in edits)
    if home.start <= start and end <= home.end:
        start, end = home.start, home.end
    text, at, new = places.report.files[home.path].text, start, ""
    for edit in edits:
        new += text[at : edit.span.start] + edit.text
        at = edit.span.end
    return {"range": places.range(Span(home.path, start, end)), "text": new + text[at:end]}
