"""A verdict without a document or statement at first hand."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.editorial import rated_verdict, weighing

FIRST_HAND = ("primary", "official")


@claim_rule("EVD004", Severity.WARNING, when=When.STRICT)
def no_first_hand_evidence(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a verdict between true and false with no primary or official item; untyped ones are asked elsewhere."""
    items = weighing(claim)
    untyped = any(not item.type for item in items)
    if not items or untyped or any(item.type in FIRST_HAND for item in items) or rated_verdict(claim, context) is None:
        return
    if not spoiled(claim.document, "evidence"):
        yield Finding(
            claim.document.key_span("evidence"),
            "the verdict rests on reports only: no evidence for or against the claim is `primary` or `official`",
            "open what the reports are about, and add it: the law, the recording, the statistics (`type: primary`), or "
            "what an authority published (`type: official`)",
            key="evidence",
        )
