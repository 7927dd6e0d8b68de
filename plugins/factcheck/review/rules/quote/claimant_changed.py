"""Other words in `claimant`."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import changed, of_field


@claim_change(Severity.ERROR, mirror=SELF)
def claimant_changed(pair: ClaimPair) -> Iterator[Told]:
    """Report it, in a draft too."""
    if pair.both and changed(pair, "claimant"):
        yield of_field(pair, "claimant", "the claimant changed: is it still who said it?")
