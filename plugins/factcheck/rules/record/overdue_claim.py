"""A verdict for a day that is long past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.given import has

YEAR = timedelta(days=365)


@claim_rule("CLM028", Severity.INFO, when=When.CHOSEN, given=has("as_of"))
def overdue_claim(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a published claim with ``as_of`` that nobody has looked at for a year."""
    seen = claim.last_verified or claim.reviewed
    if claim.as_of is None or seen is None or claim.status != "published":
        return
    if context.repository.today - max(seen, claim.as_of) > YEAR:
        yield Finding(
            claim.document.span("as_of"),
            f"this verdict holds for `{claim.as_of}`, and was last looked at on `{seen}`, more than a year ago",
            "check whether it holds still, and move `last_verified`; if facts have moved, write a new claim for the "
            "new day",
            "long past",
            "as_of",
        )
