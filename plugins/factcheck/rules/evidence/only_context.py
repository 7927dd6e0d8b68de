"""A verdict for or against a claim, on evidence that is neither."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import rated_verdict


@claim_rule("EVD007", Severity.WARNING)
def only_context(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a verdict between true and false where each item of evidence says that it is only context."""
    if not claim.evidence or any(item.stance != "context" for item in claim.evidence):
        return
    verdict = rated_verdict(claim, context)
    if verdict is not None:
        yield Finding(
            claim.document.span("verdict"),
            f"the verdict is `{verdict.id}`, but all evidence is marked as mere context: nothing bears the verdict out",
            "mark what speaks for the claim or against it (`stance: supports`, `stance: contradicts`); where nothing "
            "does, choose a verdict without a rating, such as “unproven”",
            key="verdict",
        )
