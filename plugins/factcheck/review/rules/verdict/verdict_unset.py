"""A verdict that was taken away."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import of_field


@claim_change(Severity.WARNING, mirror="verdict-set")
def verdict_unset(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    if pair.base and pair.head and not pair.head.verdict and pair.base.verdict:
        yield of_field(pair, "verdict", f"the verdict `{pair.base.verdict}` was taken away")
