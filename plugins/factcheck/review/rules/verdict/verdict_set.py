"""A verdict that was set."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import of_field


@claim_change(Severity.INFO, mirror="verdict-unset")
def verdict_set(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    if pair.base and pair.head and not pair.base.verdict and pair.head.verdict:
        yield of_field(pair, "verdict", f"the verdict `{pair.head.verdict}` was set")
