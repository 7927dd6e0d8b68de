"""A verdict that only the parties to the matter bear out."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import rated_verdict, weighing


@claim_rule("EVD009", Severity.WARNING)
def interested_only(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a verdict between true and false where all that speaks for or against it is marked as interested."""
    items = weighing(claim)
    if items and all(item.interested for item in items) and rated_verdict(claim, context) is not None:
        yield Finding(
            claim.document.key_span("evidence"),
            "all evidence for or against the claim speaks for a party to the matter (`interested: true`)",
            "add evidence from somebody who has nothing to win by it; where there is none, a verdict without a rating, "
            "such as “unproven”, is the honest one",
            key="evidence",
        )
