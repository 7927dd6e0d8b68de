"""The scale as readers see it, and how a set of claims came out on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from factcheck.model import Verdict
from factcheck.shapes.parts import on_scale
from factcheck.site.percent import rounded_percents
from factcheck.site.views import ClaimView, VerdictView


def scale_views(verdicts: Iterable[Verdict]) -> list[VerdictView]:
    """Return the verdicts in the scale's own order, not counted yet."""
    verdicts = list(verdicts)
    scale = on_scale(verdicts)
    best = next((one.best for one in scale.values() if one.best is not None), None)
    titles = {one.rating: one.title for one in reversed(scale.values())}
    return [
        VerdictView(
            id=one.id,
            title=scale[one.id].title,
            meaning=one.meaning,
            tone=one.tone or "neutral",
            path=f"verdicts/{one.id}/",
            rating=one.rating,
            since=one.since,
            until=one.until,
            replaced_by=scale[one.replaced_by].title if one.replaced_by in scale else "",
            best=scale[one.id].best,
            worst_title=titles.get(1, ""),
            best_title=titles.get(best, "") if best else "",
        )
        for one in verdicts
    ]


def count(scale: list[VerdictView], claims: Iterable[ClaimView]) -> None:
    """Write into ``scale`` how many of ``claims`` have each verdict, and the share of all in whole percent."""
    counts = Counter(claim.verdict.id for claim in claims)
    shares = rounded_percents([counts[one.id] for one in scale])
    for verdict, share in zip(scale, shares, strict=True):
        verdict.count, verdict.share = counts[verdict.id], share


def distribution(claims: Iterable[ClaimView], scale: list[VerdictView]) -> list[VerdictView]:
    """Return the verdicts that ``claims`` have, counted among these claims, in the scale's order."""
    counted = [replace(one) for one in scale]
    count(counted, claims)
    return [one for one in counted if one.count]
