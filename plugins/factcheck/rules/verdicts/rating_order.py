"""Ratings that don't run one way along the scale."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Document, Verdict
from factcheck.rules.context import Context
from factcheck.rules.contract import nothing, repository_rule

HELP = (
    "list the verdicts from one end of the scale to the other and number them without a repeat, the worst `1`; "
    "a verdict that stands off the scale, such as “unproven”, has no `rating`"
)


@repository_rule("VER003", Severity.ERROR, sees=nothing)
def rating_order(context: Context) -> Iterator[Finding]:
    """Report ratings below 1, and each that doesn't follow the one before it in the scale's direction."""
    scale = context.repository.scale
    rated = [verdict for verdict in context.repository.verdicts if verdict.rating is not None]
    if scale is None:
        return
    for verdict in rated:
        if _rating(verdict) < 1:
            yield _finding(scale, verdict, f"`{verdict.rating}` is below 1, the rating of the worst verdict")
    pairs = list(pairwise(verdict for verdict in rated if _rating(verdict) >= 1))
    falling = sum(_rating(one) > _rating(two) for one, two in pairs)
    sign = -1 if falling * 2 >= len(pairs) else 1
    for one, two in pairs:
        if (_rating(two) - _rating(one)) * sign <= 0:
            yield _finding(scale, two, _wrong(one, two))


def _rating(verdict: Verdict) -> int:
    return verdict.rating or 0


def _wrong(one: Verdict, two: Verdict) -> str:
    if one.rating == two.rating:
        return f"`{two.id}` has the rating {two.rating}, which `{one.id}` has already"
    return f"the rating {two.rating} of `{two.id}` breaks the scale's order: `{one.id}` before it has {one.rating}"


def _finding(scale: Document, verdict: Verdict, message: str) -> Finding:
    return Finding(scale.span(verdict.index, "rating"), message, HELP, key=f"[{verdict.id}].rating")
