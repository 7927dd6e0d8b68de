"""``sarif``: for code scanning services and editors, written by the report's own format; places are in the head."""

from __future__ import annotations

from factcheck.diagnostics import Diagnostic, Report, Span, Summary
from factcheck.report.interface import Style
from factcheck.report.sarif import render as render_report
from factcheck.review.compare import Diff
from factcheck.review.contract import Change


def render(diff: Diff, color: bool = False) -> str:
    """Return a log of one run with a result for each change."""
    found = tuple(map(_finding, diff.changes))
    return render_report(Report(found, Summary(), diff.head_files), Style())


def _finding(one: Change) -> Diagnostic:
    message = f"{one.claim}: {one.message}" if one.claim else one.message
    help = "; ".join(one.notes)
    span = one.shown_at or Span("")
    return Diagnostic(one.rule, one.rule, one.level, message, span, help=help, fingerprint=one.fingerprint)
