"""A quote that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item


@claim_change(Severity.WARNING, mirror="quote-added")
def quote_removed(pair: ClaimPair) -> Iterator[Told]:
    """Report it, as an error where it was the last."""
    for base, head in pair.quotes if pair.both else ():
        if base and head is None:
            last = not (pair.head and pair.head.quotes)
            message = f"{'the last' if last else 'a'} quote, from `{base.source}`, was removed"
            level = Severity.ERROR if last else None
            yield of_item(pair, "quotes", base, head, message, "quote", level=level)
