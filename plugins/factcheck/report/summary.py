"""The last line of a report: how much was checked, and what came out of it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.diagnostics import Report, Severity


def summary_line(report: Report) -> str:
    """Return one line of our own words and numbers: nothing of a checked file can be in it."""
    done = report.summary
    notes = sum(finding.severity is Severity.INFO for finding in report.diagnostics)
    checked = ", ".join([_count(done.claims, "claim"), _count(done.sources, "source"), _count(done.quotes, "quote")])
    found = [(done.errors, "error"), (done.warnings, "warning"), (notes, "note")]
    result = ", ".join(_count(number, noun) for number, noun in found if number)
    aside = [f"{done.suppressed} suppressed" if done.suppressed else "", f"{done.known} known" if done.known else ""]
    return f"{checked} checked: {result or 'nothing to report'}" + _in_brackets(filter(None, aside))


def _in_brackets(words: Iterable[str]) -> str:
    joined = ", ".join(words)
    return f" ({joined})" if joined else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
