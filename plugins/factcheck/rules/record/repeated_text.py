"""A summary or a review that only says again what stands above it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import folded


@claim_rule("CLM026", Severity.WARNING)
def repeated_text(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a summary in the claim's own words, and a review in the summary's."""
    asserted, summary, review = folded(claim.claim), folded(claim.summary), folded(claim.review)
    if summary and summary in (asserted, folded(claim.short)):
        yield _finding(claim, "summary", "claim", "say in one to three sentences why the verdict is what it is")
    if review and review in summary:
        yield _finding(claim, "review", "summary", "show what was found, where, and how the verdict follows from it")


def _finding(claim: Claim, field: str, other: str, help: str) -> Finding:
    return Finding(
        claim.document.span(field),
        f"`{field}` only repeats `{other}`, and gives no reason",
        help,
        "says it again",
        field,
        related=(Related(claim.document.span(other), "said here"),),
    )
