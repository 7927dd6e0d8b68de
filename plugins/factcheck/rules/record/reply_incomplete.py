"""A right of reply that says half of what happened."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim, Reply
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import has


@claim_rule("CLM034", Severity.WARNING, given=has("reply"))
def reply_incomplete(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a reply without its words, a request without its day, and a reply that the status doesn't know of."""
    reply = claim.reply
    found = _fault(reply) if reply else None
    if found and not spoiled(claim.document, "reply"):
        yield Finding(claim.document.span("reply", "status"), *found, "half of it", "reply.status")


def _fault(reply: Reply) -> tuple[str, str] | None:
    if reply.status == "received" and not (reply.quote or reply.url):
        message = "the claimant's reply was received, and isn't shown"
        return message, "add its words (`quote`), or the address where it stands (`url`)"
    if reply.status in ("requested", "none") and (reply.received or reply.quote):
        message = f"the claimant's reply is given, but its status is `{reply.status}`"
        return message, "write `status: received`, or delete what isn't the reply"
    if reply.status in ("requested", "declined", "none") and not reply.requested:
        message = "the claimant was asked for a reply, and nothing says when"
        return message, "add the day, for example `requested: 2026-11-20`: readers see how long there was to answer"
    return None
