"""Evidence with other words or particulars."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.evidence import edited_fields
from factcheck.review.tell.items import of_item


@claim_change(Severity.INFO, mirror=SELF)
def evidence_edited(pair: ClaimPair) -> Iterator[Told]:
    """Report it where no other rule of this family does."""
    for base, head in pair.evidence:
        for field in edited_fields(base, head) if base and head else ():
            yield of_item(pair, "evidence", base, head, f"`{field}` of this evidence changed", field)
