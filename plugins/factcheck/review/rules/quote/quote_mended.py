"""A quote that now stands in its source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item
from factcheck.review.tell.quotes import mended, quoting
from factcheck.review.tell.texts import plain


@claim_change(Severity.INFO, mirror="quote-broken")
def quote_mended(pair: ClaimPair) -> Iterator[Told]:
    """Report each whose words are the same in both states, that of evidence included."""
    for field, base, head in quoting(pair):
        if plain(base.quote) == plain(head.quote) and mended(pair, base, head):
            message = f"this quote did not stand in `{head.source}` and now does"
            yield of_item(pair, field, base, head, message, "quote")
