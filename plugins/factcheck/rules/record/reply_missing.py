"""A verdict against somebody who was not asked."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.editorial import rated_verdict
from factcheck.rules.wording import shown


@claim_rule("CLM032", Severity.WARNING, when=When.STRICT)
def reply_missing(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a published claim rated as anything but right that has no ``reply``."""
    verdict = rated_verdict(claim, context)
    if verdict is None or verdict.tone == "positive" or claim.reply is not None or claim.claimant is None:
        return
    if not spoiled(claim.document, "reply"):
        yield Finding(
            claim.document.span("claimant"),
            f"the verdict goes against {shown(claim.claimant.name)}, and nothing says whether they were asked",
            "ask what the claim rests on, and write how it stands, for example `reply: {status: requested, requested: "
            "2026-11-24}`, later `received`, `declined` or `none`",
            "not asked?",
            "reply",
        )
