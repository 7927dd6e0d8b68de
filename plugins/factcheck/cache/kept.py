"""What is kept of a check, and its form in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factcheck.cache.stamps import Stamps
from factcheck.diagnostics import Applicability, Diagnostic, Edit, Fix, Related, Severity, Span


@dataclass(frozen=True, slots=True)
class Kept:
    """A check's raw findings, before comments and the baseline, and what tells which of them still stand.

    ``facts`` is a digest, for each claim's path, of what rules about other files see of it; ``quotes`` the number of
    its quotes. ``commented`` are the claims whose text may hold a comment for the check. ``sources`` gives the path
    of each source id; ``paths`` are all files of the report.
    """

    stamps: Stamps
    found: tuple[Diagnostic, ...]
    facts: dict[str, str]
    quotes: dict[str, int]
    commented: tuple[str, ...]
    sources: dict[str, str]
    number_of_sources: int
    paths: tuple[str, ...]

    def to_json(self) -> Any:
        """Return values that JSON can hold."""
        found = [_finding(one) for one in self.found]
        stamps = {path: list(stamp) for path, stamp in self.stamps.items()}
        rest = (self.facts, self.quotes, self.commented, self.sources, self.number_of_sources, self.paths)
        return [stamps, found, *rest]

    @classmethod
    def from_json(cls, value: Any) -> Kept:
        """Return what ``to_json`` gave; raises ValueError, TypeError, KeyError or IndexError for anything else."""
        stamps, found, facts, quotes, commented, sources, number, paths = value
        known = {path: tuple(stamp) for path, stamp in stamps.items()}
        findings = tuple(map(_diagnostic, found))
        return cls(known, findings, facts, quotes, tuple(commented), sources, number, tuple(paths))


def _span(span: Span) -> list[Any]:
    return [span.path, span.start, span.end]


def _finding(one: Diagnostic) -> list[Any]:
    fix = one.fix and [one.fix.title, one.fix.applicability, [[_span(edit.span), edit.text] for edit in one.fix.edits]]
    related = [[_span(other.span), other.label] for other in one.related]
    head = [one.code, one.name, int(one.severity), one.message, _span(one.span)]
    return [*head, one.label, one.help, fix, related, one.fingerprint]


def _diagnostic(value: Any) -> Diagnostic:
    code, name, severity, message, span, label, help, fix, related, fingerprint = value
    return Diagnostic(
        code, name, Severity(severity), message, Span(*span), label, help,
        _fix(fix) if fix else None,
        tuple(Related(Span(*place), label) for place, label in related) if related else (),
        fingerprint,
    )  # fmt: skip


def _fix(value: Any) -> Fix:
    title, applicability, edits = value
    return Fix(title, Applicability(applicability), tuple(Edit(Span(*span), text) for span, text in edits))
