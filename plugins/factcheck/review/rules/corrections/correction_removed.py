"""A correction entry that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item


@claim_change(Severity.ERROR, mirror="correction-added")
def correction_removed(pair: ClaimPair) -> Iterator[Told]:
    """Report it: entries are never removed."""
    for base, head in pair.corrections if pair.both else ():
        if base and head is None:
            message = f"the correction of {base.date} was removed; entries stay, add a new one instead"
            yield of_item(pair, "corrections", base, head, message, "note")
