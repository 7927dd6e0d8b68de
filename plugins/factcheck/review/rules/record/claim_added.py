"""A new claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import whole


@claim_change(Severity.INFO, mirror="claim-removed")
def claim_added(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    if pair.head and not pair.base:
        verdict = f", rated `{pair.head.verdict}`" if pair.head.verdict else ""
        yield Told(
            f"a new {'draft' if pair.head.draft else 'claim'}{verdict}", head=whole(pair.head), after=pair.head.claim
        )
