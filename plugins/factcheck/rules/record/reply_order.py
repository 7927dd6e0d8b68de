"""A reply that came before it was asked for."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import has


@claim_rule("CLM033", Severity.ERROR, given=has("reply"))
def reply_order(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report ``received`` before ``requested``."""
    reply = claim.reply
    if reply is not None and reply.requested and reply.received and reply.received < reply.requested:
        yield Finding(
            claim.document.span("reply", "received"),
            f"the reply was received on `{reply.received}`, before it was requested on `{reply.requested}`",
            "correct the date that is wrong; what was said before anybody asked is evidence and no reply",
            "too early",
            "reply.received",
            related=(Related(claim.document.span("reply", "requested"), "requested on this day"),),
        )
