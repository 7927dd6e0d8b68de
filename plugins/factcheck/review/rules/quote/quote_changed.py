"""Other words between the quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import once_published
from factcheck.review.tell.items import of_item
from factcheck.review.tell.texts import plain


@claim_change(Severity.ERROR, mirror=SELF)
def quote_changed(pair: ClaimPair) -> Iterator[Told]:
    """Report it; in a draft it is for information."""
    for base, head in pair.quotes:
        if base and head and plain(base.quote) != plain(head.quote):
            message = f"the words quoted from `{head.source}` changed"
            yield of_item(pair, "quotes", base, head, message, "quote", level=once_published(pair))
