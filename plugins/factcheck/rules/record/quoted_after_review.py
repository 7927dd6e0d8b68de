"""A quote from a text that came out after the fact-check of it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import last_look


@claim_rule("CLM043", Severity.WARNING)
def quoted_after_review(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes whose source is dated after the review, after the last verification and the last correction."""
    last = last_look(claim)
    for quote in claim.quotes if claim.reviewed and last else ():
        source, path = context.source(quote.source), ("quotes", quote.index, "source")
        if source is not None and source.date and last and last < source.date <= context.repository.today:
            yield Finding(
                claim.document.span(*path),
                f"`{source.id}` came out on `{source.date}`, after the fact-check that quotes it (`{last}`)",
                "correct the date that is wrong, in the claim or in the source; a quote that was added later is an "
                "entry of `kind: update` in `corrections`",
                "later than the fact-check",
                path_key(claim.document, path),
            )
