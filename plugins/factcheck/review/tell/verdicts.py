"""Verdicts: which way one went, how much that weighs and how it is worded."""

from __future__ import annotations

from factcheck.diagnostics import Severity
from factcheck.model import Claim, Verdict
from factcheck.review.sides import ClaimPair, Side
from factcheck.review.tell.fields import changed


def verdict_changed(pair: ClaimPair) -> bool:
    """Whether one verdict took the place of another."""
    return bool(pair.base and pair.head and pair.base.verdict and pair.head.verdict and changed(pair, "verdict"))


def flipped(pair: ClaimPair) -> bool:
    """Whether the verdict crossed the middle of the scale; one off the scale, or in its middle, is on neither side."""
    base, head = pair.both or (None, None)
    if base is None or head is None:
        return False
    return _half(pair.sides.base, base) * _half(pair.sides.head, head) < 0


def _half(side: Side, claim: Claim) -> int:
    ratings = [one.rating for one in side.repository.verdicts if one.rating is not None]
    verdict: Verdict | None = side.repository.verdict_by_id.get(claim.verdict)
    if verdict is None or verdict.rating is None:
        return 0
    twice = 2 * verdict.rating - min(ratings) - max(ratings)
    return (twice > 0) - (twice < 0)


def verdict_level(pair: ClaimPair, level: Severity) -> Severity:
    """Return how much a changed verdict weighs: one step less with a dated correction, least in a draft."""
    if not pair.published:
        return Severity.INFO
    return Severity(level - 1) if pair.corrected else level


def verdict_words(pair: ClaimPair) -> str:
    """Return the sentence on a changed verdict."""
    base, head = pair.base.verdict if pair.base else "", pair.head.verdict if pair.head else ""
    told = "" if pair.corrected or not pair.published else ", and no correction tells readers"
    return f"the verdict went from `{base}` to `{head}`{told}"
