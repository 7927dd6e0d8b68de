"""A fact-check that was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import of_field


@claim_change(Severity.WARNING, mirror="claim-reinstated")
def claim_withdrawn(pair: ClaimPair) -> Iterator[Told]:
    """Report it, as an error where no reason is given."""
    if pair.base and pair.head and pair.head.status == "withdrawn" != pair.base.status:
        reason = pair.head.withdrawn.reason if pair.head.withdrawn else ""
        why = f": {reason}" if reason else ", and no reason is given"
        level = None if reason else Severity.ERROR
        yield of_field(pair, "status", f"the fact-check was withdrawn{why}", level=level)
