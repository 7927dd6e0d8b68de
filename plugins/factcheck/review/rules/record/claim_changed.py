"""Other words in `claim`."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import changed, of_field, once_published


@claim_change(Severity.WARNING, mirror=SELF)
def claim_changed(pair: ClaimPair) -> Iterator[Told]:
    """Report it; in a draft it is for information."""
    if pair.both and changed(pair, "claim"):
        yield of_field(pair, "claim", "the sentence that the verdict is about changed", level=once_published(pair))
