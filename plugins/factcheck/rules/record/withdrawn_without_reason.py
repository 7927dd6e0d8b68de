"""A withdrawn claim that doesn't say why, or a reason for withdrawal on a claim that stands."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import withdrawal


@claim_rule("CLM011", Severity.ERROR, given=withdrawal)
def withdrawn_without_reason(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report where ``status: withdrawn`` and ``withdrawn`` don't stand together."""
    document, stated = claim.document, claim.status == "withdrawn"
    if spoiled(document, "status") or spoiled(document, "withdrawn") or stated == (claim.withdrawn is not None):
        return
    if stated:
        yield Finding(
            document.span("status"),
            "the claim is withdrawn, but doesn't say when and why",
            "add `withdrawn`, for example `withdrawn: {date: 2026-11-24, reason: The figures were from another year}`",
            key="withdrawn",
        )
        return
    yield Finding(
        document.key_span("withdrawn"),
        f"the claim says why it was withdrawn, but its status is `{claim.status}`",
        "write `status: withdrawn`, or delete `withdrawn`",
        key="withdrawn",
    )
