"""Findings as an editor shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from types import MappingProxyType

from lsprotocol import types

from factcheck.diagnostics import Diagnostic, Report, Severity
from factcheck.lsp.places import Lines
from factcheck.settings import SETTINGS_PATH

SOURCE = "factcheck"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}

NO_DOCS: Mapping[str, str] = MappingProxyType({})

UriOf = Callable[[str], str]
"""Gives the address of the file at a path."""

LinesOf = Callable[[str], Lines]
"""Gives the lines of the file at a path, as the client counts them."""


def by_path(report: Report) -> Mapping[str, list[Diagnostic]]:
    """Return the findings of each file; those about the check itself stand in the desk's settings."""
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in report.diagnostics:
        found[one.span.path or SETTINGS_PATH].append(one)
    return found


def shown(
    finding: Diagnostic, lines_of: LinesOf, uri_of: UriOf, rule_docs: Mapping[str, str] = NO_DOCS
) -> types.Diagnostic:
    """Return one finding with its help; its second places can be clicked, and its code where the rule has a page."""
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri_of(other.span.path), lines_of(other.span.path).range(other.span)), other.label
        )
        for other in finding.related
    ]
    return types.Diagnostic(
        range=lines_of(finding.span.path or SETTINGS_PATH).range(finding.span),
        message=f"{finding.message}\n{finding.help}" if finding.help else finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(page) if (page := rule_docs.get(finding.code)) else None,
        source=SOURCE,
        related_information=related or None,
        data=finding.fingerprint,
    )
