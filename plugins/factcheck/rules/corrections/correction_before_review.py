"""A correction from before the fact-check came out."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import has


@claim_rule("COR002", Severity.ERROR, given=has("corrections"))
def correction_before_review(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each correction dated before ``reviewed``: what was not published could not be corrected."""
    document = claim.document
    for one in claim.corrections:
        if one.date is not None and claim.reviewed is not None and one.date < claim.reviewed:
            yield Finding(
                document.span("corrections", one.index, "date"),
                f"this correction is dated `{one.date}`, before the fact-check came out on `{claim.reviewed}`",
                "`reviewed` is the day of first publication and stays when a correction is added: correct the "
                "date that is wrong",
                key=path_key(document, ("corrections", one.index, "date")),
                related=(Related(document.span("reviewed"), "published on this day"),),
            )
