"""A new correction entry."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item


@claim_change(Severity.INFO, mirror="correction-removed")
def correction_added(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    for base, head in pair.corrections if pair.both else ():
        if base is None and head:
            yield of_item(pair, "corrections", base, head, "a correction was added", "note")
