"""A sign-off that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item


@claim_change(Severity.WARNING, mirror="signoff-added")
def signoff_removed(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    for base, head in pair.reviews if pair.both else ():
        if head is None and base:
            yield of_item(pair, "reviews", base, head, f"{base.by}'s sign-off was removed", "by", key="by")
