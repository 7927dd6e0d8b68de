"""A verdict that all evidence speaks against."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import published_verdict, weighing

AT_ODDS = {"positive": "contradicts", "negative": "supports"}
"""By a verdict's tone, the stance that no evidence for it can have."""


@claim_rule("VER006", Severity.WARNING)
def verdict_against_evidence(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a positive verdict where all that weighs contradicts the claim, and the reverse.

    What speaks for a party to the matter weighs only where nothing else does.
    """
    items = weighing(claim)
    items = [item for item in items if not item.interested] or items
    verdict = published_verdict(claim, context)
    wrong = AT_ODDS.get(verdict.tone) if verdict else None
    if verdict is None or not items or any(item.stance != wrong for item in items):
        return
    yield Finding(
        claim.document.span("verdict"),
        f"the verdict is `{verdict.id}`, but all evidence that weighs {wrong} the claim",
        "`stance` says what an item does to the claim, not to the verdict: correct the stances, or the verdict",
        f"all evidence {wrong}",
        "verdict",
        related=(Related(claim.document.span("evidence", items[0].index, "stance"), "for example here"),),
    )
