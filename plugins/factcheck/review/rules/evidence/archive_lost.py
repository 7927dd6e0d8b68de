"""Evidence that lost its archived copy."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item


@claim_change(Severity.WARNING, mirror="archive-added")
def archive_lost(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    for base, head in pair.evidence:
        if base and head and base.archived and not head.archived:
            yield of_item(pair, "evidence", base, head, "this evidence lost its archived copy", "archived")
