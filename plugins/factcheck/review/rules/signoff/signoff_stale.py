"""A sign-off of something else than what stands."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.digest import digest
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item


@claim_change(Severity.ERROR, waiver="it compares what was signed with what stands in the head, not two states")
def signoff_stale(pair: ClaimPair) -> Iterator[Told]:
    """Report each person's latest sign-off where none signs the claim as it is."""
    head = pair.head
    if head is None or not head.reviews:
        return
    side = pair.sides.head
    if digest(head, side.repository, side.context) in {one.digest.lower() for one in head.reviews}:
        return
    for one in {one.by: one for one in head.reviews}.values():
        message = f"what {one.by} signed on {one.date} is not what stands now: look at it and sign it again"
        yield of_item(pair, "reviews", None, one, message, "digest", key="stale")
