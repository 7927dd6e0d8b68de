"""A verdict that changed within its half of the scale, or to or from a verdict off it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import of_field
from factcheck.review.tell.verdicts import flipped, verdict_changed, verdict_level, verdict_words


@claim_change(Severity.WARNING, mirror=SELF)
def verdict_moved(pair: ClaimPair) -> Iterator[Told]:
    """Report it; a published one weighs less where the same change adds a dated correction."""
    if verdict_changed(pair) and not flipped(pair):
        yield of_field(pair, "verdict", verdict_words(pair), level=verdict_level(pair, Severity.WARNING))
