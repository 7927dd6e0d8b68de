"""A withdrawn fact-check that stands again."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import of_field


@claim_change(Severity.WARNING, mirror="claim-withdrawn")
def claim_reinstated(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    if pair.base and pair.head and pair.base.status == "withdrawn" != pair.head.status:
        yield of_field(pair, "status", "the fact-check was withdrawn and stands again")
