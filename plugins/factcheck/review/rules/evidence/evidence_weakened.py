"""Evidence that weighs less than before."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.evidence import losses
from factcheck.review.tell.items import of_item


@claim_change(Severity.WARNING, mirror="evidence-strengthened")
def evidence_weakened(pair: ClaimPair) -> Iterator[Told]:
    """Report each item whose type, date or link changed so."""
    for base, head in pair.evidence:
        for what in losses(base, head) if base and head else ():
            yield of_item(pair, "evidence", base, head, f"this evidence weighs less than before: {what}", key="weight")
