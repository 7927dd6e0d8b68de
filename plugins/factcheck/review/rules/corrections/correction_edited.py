"""A correction entry that was rewritten."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import item_changed, of_item


@claim_change(Severity.ERROR, mirror=SELF)
def correction_edited(pair: ClaimPair) -> Iterator[Told]:
    """Report it: entries are never edited."""
    for base, head in pair.corrections:
        if base and head and item_changed("corrections", base, head):
            message = f"the correction of {base.date} was edited; entries stay as they are, add a new one instead"
            yield of_item(pair, "corrections", base, head, message, "note")
