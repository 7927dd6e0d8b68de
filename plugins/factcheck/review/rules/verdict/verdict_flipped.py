"""A verdict that went to the other half of the scale."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import of_field
from factcheck.review.tell.verdicts import flipped, verdict_changed, verdict_level, verdict_words


@claim_change(Severity.ERROR, mirror=SELF)
def verdict_flipped(pair: ClaimPair) -> Iterator[Told]:
    """Report it; a published one weighs less where the same change adds a dated correction."""
    if verdict_changed(pair) and flipped(pair):
        yield of_field(pair, "verdict", verdict_words(pair), level=verdict_level(pair, Severity.ERROR))
