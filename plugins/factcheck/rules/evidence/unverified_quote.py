"""Words of a piece of evidence that are compared with nothing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key, spoiled
from factcheck.rules.contract import When, claim_rule


@claim_rule("EVD014", Severity.INFO, when=When.CHOSEN)
def unverified_quote(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each ``quote`` of evidence that names no ``source``."""
    for item in claim.evidence:
        path = ("evidence", item.index, "quote")
        if item.quote and not item.source and not spoiled(claim.document, *path[:2], "source"):
            yield Finding(
                claim.document.span(*path),
                "this quote of the evidence is compared with nothing, and the site calls it unverified",
                "keep the page's text in `seeds/`, and name it here, for example `source: staff-report`",
                "unverified",
                path_key(claim.document, path),
            )
