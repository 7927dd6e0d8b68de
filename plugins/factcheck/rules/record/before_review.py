"""Something that can only follow the review, and is dated before it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import later_event


@claim_rule("CLM030", Severity.ERROR, given=later_event)
def before_review(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report ``last_verified`` and the date of a withdrawal before ``reviewed``; corrections have a rule of theirs."""
    withdrawn = claim.withdrawn.date if claim.withdrawn else None
    events = (
        (("last_verified",), claim.last_verified, "was verified again"),
        (("withdrawn", "date"), withdrawn, "was withdrawn"),
    )
    for path, day, what in events:
        if day is not None and claim.reviewed is not None and day < claim.reviewed:
            yield Finding(
                claim.document.span(*path),
                f"the fact-check {what} on `{day}`, before it came out on `{claim.reviewed}`",
                "`reviewed` is the day of first publication and stays as it is: correct the date that is wrong",
                "too early",
                ".".join(path),
                related=(Related(claim.document.span("reviewed"), "published on this day"),),
            )
