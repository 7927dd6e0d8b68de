"""Evidence that no reader can open."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, item_span, path_key, spoiled
from factcheck.rules.contract import claim_rule


@claim_rule("EVD002", Severity.ERROR)
def evidence_without_link(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each item that has neither ``url`` nor ``source``."""
    document = claim.document
    for item in claim.evidence:
        path = ("evidence", item.index)
        wrong = spoiled(document, *path, "url") or spoiled(document, *path, "source")
        if not (item.url or item.source or wrong):
            yield Finding(
                item_span(document, *path),
                "this evidence can't be opened: it has neither a `url` nor a `source`",
                "add its address, for example `url: https://example.org/report`, or the id of a text in `seeds/`",
                key=path_key(document, path),
            )
