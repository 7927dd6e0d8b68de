"""A claim in another file."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import whole


@claim_change(Severity.INFO, mirror=SELF)
def claim_moved(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    if pair.base and pair.head and pair.base.document.path != pair.head.document.path:
        yield Told(
            f"the claim moved from {pair.base.document.path} to {pair.head.document.path}",
            base=whole(pair.base),
            head=whole(pair.head),
        )
