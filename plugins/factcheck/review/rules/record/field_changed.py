"""Another value in a field that has no rule of its own."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import of_field, other_fields, reordered
from factcheck.review.tell.items import of_item


@claim_change(Severity.INFO, mirror=SELF)
def field_changed(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    for field in other_fields(pair) if pair.both else ():
        yield of_field(pair, field, f"`{field}` changed")
    for base, head in pair.quotes:
        for field in ("before", "after", "edited", "note") if base and head else ():
            if getattr(base, field) != getattr(head, field):
                yield of_item(pair, "quotes", base, head, f"`{field}` of this quote changed", field)
    for field in reordered(pair) if pair.both else ():
        yield of_field(pair, field, f"the order of `{field}` changed", key="order")
