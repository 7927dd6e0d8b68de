"""Corrections out of order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import has


@claim_rule("COR001", Severity.ERROR, given=has("corrections"))
def correction_order(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each correction that is dated before the one above it."""
    document = claim.document
    dated = [(one.index, one.date) for one in claim.corrections if one.date is not None]
    for (above, earlier), (index, later) in pairwise(dated):
        if later < earlier:
            yield Finding(
                document.span("corrections", index, "date"),
                f"this correction is dated `{later}`, before the one above it (`{earlier}`)",
                "add corrections at the end, the oldest first, and correct the date that is wrong",
                key=path_key(document, ("corrections", index, "date")),
                related=(Related(document.span("corrections", above, "date"), "dated later, but stands above"),),
            )
