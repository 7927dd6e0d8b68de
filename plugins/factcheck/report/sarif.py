"""``sarif``: the Static Analysis Results Interchange Format, which code scanning services and editors read.

Standard: OASIS SARIF 2.1.0. Lines and columns are 1-based, columns count Unicode code points (``columnKind``), ends
are exclusive, a byte order mark is not counted. Paths are URI references relative to the repository's root. Every fix
is given, with whether it is safe in its description and its properties.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from urllib.parse import quote

from factcheck.diagnostics import Diagnostic, Edit, FileText, Fix, Position, Report, Severity, Span
from factcheck.report.advice import advice
from factcheck.report.interface import Style
from factcheck.report.jsontext import Data, dump
from factcheck.report.suggestion import title
from factcheck.report.typeset import flat

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "factcheckFinding/v1"  # raised when fingerprints come to mean something else


def render(report: Report, style: Style) -> str:
    """Return a log of one run with a result for each finding, in order, and the rules that they are of."""
    names = dict(sorted((finding.code, finding.name) for finding in report.diagnostics))
    index = {code: number for number, code in enumerate(names)}
    rules = [_rule(code, name, style) for code, name in names.items()]
    run = {
        "tool": {"driver": {"name": "factcheck", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n"],
        "results": [_result(report, finding, index[finding.code]) for finding in report.diagnostics],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, name: str, style: Style) -> Data:
    """Return the rule with its page, which code scanning services show beside its results."""
    rule: Data = {"id": code, "name": name, "shortDescription": _message(name.replace("-", " "))}
    where, page = style.rule_docs.get(code, ""), style.page_of(code)
    if where:
        rule["helpUri"] = where
    if page or where:
        rule["help"] = {"text": page, "markdown": page} if page else _message(f"{name}: see {where}")
    return rule


def _result(report: Report, finding: Diagnostic, rule: int) -> Data:
    result: Data = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": _message(advice(finding)),
        "locations": [_location(report, finding.span, finding.label)] if finding.span.path else [],
    }
    if finding.related:
        result["relatedLocations"] = [_location(report, item.span, item.label) for item in finding.related]
    if finding.fingerprint:
        result["partialFingerprints"] = {_FINGERPRINT: finding.fingerprint}
    if finding.fix and finding.fix.edits and all(edit.span.path in report.files for edit in finding.fix.edits):
        result["fixes"] = [_fix(report, finding.fix)]
    return result


def _message(text: str) -> Data:
    """Return one line of visible characters as a message: braces are placeholders there, and ``](`` makes a link."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _location(report: Report, span: Span, label: str) -> Data:
    file = report.files.get(span.path)
    region = _region(file, span) if file else {"startLine": 1}
    location: Data = {"physicalLocation": _artifact(span.path) | {"region": region}}
    if label:
        location["message"] = _message(flat(label))
    return location


def _artifact(path: str) -> Data:
    """Return the path as a URI reference (RFC 3986) of the bytes that it has on disk."""
    try:
        name = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        name = path.encode("utf-8", "surrogatepass")
    return {"artifactLocation": {"uri": quote(name, safe="/")}}


def _region(file: FileText, span: Span) -> Data:
    start, end = _point(file, span.start), _point(file, span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _point(file: FileText, offset: int) -> Position:
    """Return where ``offset`` is; SARIF has no line after the last line break, but a column after it."""
    if offset < len(file.text) or not file.text.endswith("\n"):
        return file.position(min(offset, len(file.text)))
    last = file.position(len(file.text) - 1)
    return Position(last.line, last.column + 1)


def _fix(report: Report, fix: Fix) -> Data:
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    changes = [_change(report, path, group) for path, group in groupby(edits, key=lambda edit: edit.span.path)]
    applicability = {"applicability": str(fix.applicability)}
    return {"description": _message(title(fix)), "artifactChanges": changes, "properties": applicability}


def _change(report: Report, path: str, edits: Iterable[Edit]) -> Data:
    file = report.files[path]
    return _artifact(path) | {"replacements": [_replacement(file, edit) for edit in edits]}


def _replacement(file: FileText, edit: Edit) -> Data:
    return {"deletedRegion": _region(file, edit.span), "insertedContent": {"text": edit.text}}
