"""A claim that was made after it was printed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import has


@claim_rule("CLM044", Severity.WARNING, given=has("date"))
def made_after_printed(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a claim's own ``date`` after the dates of all texts that it is quoted from."""
    if claim.date is None or "date" not in (claim.document.values or {}) or claim.date > (claim.reviewed or claim.date):
        return
    sources = [context.source(quote.source) for quote in claim.quotes]
    dates = [source.date for source in sources if source is not None and source.date is not None]
    if dates and len(dates) == len(sources) and claim.date > max(dates):
        yield Finding(
            claim.document.span("date"),
            f"the claim was made on `{claim.date}`, but the text that has it came out on `{max(dates)}` already",
            "`date` is the day on which the claim was made: correct it, or delete it to take the source's",
            "later than its source",
            "date",
        )
