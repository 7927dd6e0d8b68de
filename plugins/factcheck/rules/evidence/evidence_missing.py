"""A verdict that nothing is given for."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import claim_rule


@claim_rule("EVD001", Severity.ERROR)
def evidence_missing(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a published claim without evidence, unless its verdict needs none."""
    verdict = context.repository.verdict_by_id.get(claim.verdict)
    if claim.evidence or claim.status != "published" or verdict is None or not verdict.needs_evidence:
        return
    if not spoiled(claim.document, "evidence"):
        yield Finding(
            claim.document.key_span("evidence"),
            f"the claim is published as `{verdict.id}` without any evidence",
            "add what the verdict rests on, for example `evidence: [{title: Annual report, publisher: City "
            "Council, url: https://example.org/report}]`; or write `status: draft` until there is some",
            key="evidence",
        )
