"""A verdict for a day that its reviewers could not know."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import last_look
from factcheck.rules.given import has


@claim_rule("CLM029", Severity.ERROR, given=has("as_of"))
def as_of_after_review(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report ``as_of`` after the review and after every later look at it; a day to come is reported elsewhere."""
    last = last_look(claim)
    if claim.as_of is None or claim.reviewed is None or last is None or claim.as_of > context.repository.today:
        return
    if claim.as_of > last:
        yield Finding(
            claim.document.span("as_of"),
            f"the verdict is to hold for `{claim.as_of}`, but was last looked at before, on `{last}`",
            "`as_of` is the day whose facts were checked: correct it, or move `last_verified` if all was checked again",
            "later than the check",
            "as_of",
            related=(Related(claim.document.span("reviewed"), "reviewed on this day"),),
        )
