"""Evidence that doesn't say who published it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, item_span, path_key, spoiled
from factcheck.rules.contract import When, claim_rule


@claim_rule("EVD012", Severity.ERROR, when=When.STRICT)
def unnamed_evidence(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each item of a published claim without ``publisher``; its source's publisher stands in for it."""
    document = claim.document
    for item in claim.evidence if claim.status == "published" else ():
        source, path = context.source(item.source), ("evidence", item.index)
        if not item.publisher and not (source and source.publisher) and not spoiled(document, *path, "publisher"):
            yield Finding(
                item_span(document, *path),
                "this evidence doesn't say who published it",
                "add who speaks there, for example `publisher: City Council`",
                key=path_key(document, path),
            )
