"""Evidence that now has an archived copy."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item


@claim_change(Severity.INFO, mirror="archive-lost")
def archive_added(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    for base, head in pair.evidence:
        if base and head and head.archived and not base.archived:
            yield of_item(pair, "evidence", base, head, "this evidence now has an archived copy", "archived")
