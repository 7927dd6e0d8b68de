"""A claim that was made after the fact-check of it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import has


@claim_rule("CLM012", Severity.ERROR, given=has("date"))
def date_after_review(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a claim's date that lies after ``reviewed``; evidence may well be younger."""
    document = claim.document
    # Only a date that the claim file gives itself: a default taken from the source is not this file's mistake.
    if "date" not in (document.values or {}) or not claim.date or not claim.reviewed:
        return
    if claim.date > claim.reviewed:
        yield Finding(
            document.span("date"),
            f"the claim was made on `{claim.date}`, after it was reviewed on `{claim.reviewed}`",
            "`date` is the day on which the claim was made, `reviewed` the day on which the fact-check came out: "
            "correct the one that is wrong",
            key="date",
            related=(Related(document.span("reviewed"), "reviewed before that"),),
        )
