"""The claimant's own word, listed as if somebody else had said it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim, Document
from factcheck.rules.context import Context, path_key, spoiled
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import same_name
from factcheck.rules.fixes import insert_beside
from factcheck.rules.wording import shown


@claim_rule("EVD010", Severity.WARNING)
def unmarked_interest(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report evidence for a claim by the claimant that says nothing of ``interested``, be it true or false."""
    name = claim.claimant.name if claim.claimant else ""
    for item in claim.evidence:
        field = "publisher" if same_name(name, item.publisher) else "origin" if same_name(name, item.origin) else ""
        if field and item.stance == "supports" and not _answered(claim.document, item.index):
            path = ("evidence", item.index, field)
            yield Finding(
                claim.document.span(*path),
                f"this evidence is by {shown(name)}, who made the claim, and isn't marked as such",
                "add `interested: true`, so that readers know it; or `interested: false`, where that doesn't matter",
                "the claimant",
                path_key(claim.document, ("evidence", item.index, "interested")),
                insert_beside(claim.document, path, "interested", "true", "add `interested: true`"),
            )


def _answered(document: Document, index: int) -> bool:
    return ("evidence", index, "interested") in document.keys or spoiled(document, "evidence", index, "interested")
