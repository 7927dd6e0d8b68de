"""Evidence that came out after everything the claim says of when it was written."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import last_look
from factcheck.rules.given import dated_evidence


@claim_rule("EVD011", Severity.WARNING, given=dated_evidence)
def late_evidence(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report evidence dated after the review and after every correction and verification that followed it."""
    last = last_look(claim)
    if claim.reviewed is None or last is None or claim.status != "published":
        return
    for item in claim.evidence:
        if item.date is not None and item.date > last:
            path = ("evidence", item.index, "date")
            yield Finding(
                claim.document.span(*path),
                f"this evidence came out on `{item.date}`, after the fact-check was last touched (`{last}`)",
                "if it was added later, tell readers by an entry in `corrections` of `kind: update`, or move "
                "`last_verified`; else correct the date that is wrong",
                "later than the fact-check",
                path_key(claim.document, path),
                related=(Related(claim.document.span("reviewed"), "first published"),),
            )
