"""Other words in `summary`."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import changed, of_field, once_published


@claim_change(Severity.WARNING, mirror=SELF)
def summary_changed(pair: ClaimPair) -> Iterator[Told]:
    """Report it; in a draft it is for information."""
    if pair.both and changed(pair, "summary"):
        yield of_field(pair, "summary", "the summary changed, which readers see first", level=once_published(pair))
