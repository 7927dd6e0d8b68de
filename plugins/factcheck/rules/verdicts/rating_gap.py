"""Ratings that leave a number out."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Verdict
from factcheck.rules.context import Context
from factcheck.rules.contract import When, nothing, repository_rule


@repository_rule("VER009", Severity.WARNING, when=When.STRICT, sees=nothing)
def rating_gap(context: Context) -> Iterator[Finding]:
    """Report each verdict whose rating has no verdict one below it; a wrong order is reported elsewhere."""
    scale = context.repository.scale
    if scale is None or scale.problems:
        return
    rated = [verdict for verdict in context.repository.verdicts if verdict.rating is not None and verdict.rating > 0]
    by_rating: dict[int, Verdict] = {}
    for verdict in rated:
        by_rating.setdefault(verdict.rating or 0, verdict)
    for rating, verdict in by_rating.items():
        if rating > 1 and rating - 1 not in by_rating:
            below = max((one for one in by_rating if one < rating), default=0)
            yield Finding(
                scale.span(verdict.index, "rating"),
                f"the ratings leap from {below} to {rating}" if below else f"the lowest rating is {rating}, not 1",
                "number the verdicts 1, 2, 3 and so on, from the worst: others take the numbers for equal steps",
                "a number is left out below",
                f"[{verdict.id}].rating",
            )
