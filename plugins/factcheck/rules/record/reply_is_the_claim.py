"""The claim's own words, given as the claimant's reply."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import folded
from factcheck.rules.given import has


@claim_rule("CLM035", Severity.WARNING, given=has("reply"))
def reply_is_the_claim(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a reply in the words of a quote."""
    said = folded(claim.reply.quote) if claim.reply else ""
    same = next((quote for quote in claim.quotes if said and folded(quote.quote) == said), None)
    if same is not None:
        yield Finding(
            claim.document.span("reply", "quote"),
            "these are the words of the claim, and no reply to the question what it rests on",
            "copy what the claimant answered; if there was no answer, write `status: none`",
            "the claim again",
            "reply.quote",
            related=(Related(claim.document.span("quotes", same.index, "quote"), "quoted as the claim"),),
        )
