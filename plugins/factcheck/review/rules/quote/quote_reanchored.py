"""A quote at another place of its source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item
from factcheck.review.tell.quotes import place, quoting
from factcheck.review.tell.texts import plain


@claim_change(Severity.INFO, mirror=SELF)
def quote_reanchored(pair: ClaimPair) -> Iterator[Told]:
    """Report each whose words are the same and stand elsewhere now."""
    for field, base, head in quoting(pair):
        was, now = place(pair.sides.base, base), place(pair.sides.head, head)
        if was and now and was != now and plain(base.quote) == plain(head.quote):
            message = f"the same words of `{head.source}` are now those at another place"
            yield of_item(pair, field, base, head, message, "quote")
