"""Which stretches of a source are checked or opinion, as its page shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck import coverage as core
from factcheck.coverage import characters, cut, measure
from factcheck.site.percent import whole_percents
from factcheck.site.views import ClaimView, CoverageView, PieceView

__all__ = ["MOST_NAMED", "Mark", "Stretch", "coverage", "cut", "piece"]

Mark = core.Mark[ClaimView]
"""A passage of a source that a published claim quotes, or that is opinion."""

Stretch = core.Stretch[ClaimView]
"""A part of a source's text with everything that covers it."""


MOST_NAMED = 4
"""So many claims are named beside a stretch of the text; the list of passages has all."""


def piece(stretch: Stretch, text: str) -> PieceView:
    """Return the stretch as the theme shows it."""
    claims = stretch.claims
    more = max(0, len(claims) - MOST_NAMED)
    return PieceView(text[stretch.start : stretch.end], stretch.kind, claims[:MOST_NAMED], stretch.reasons, more)


def coverage(stretches: Sequence[Stretch], size: Callable[[int, int], int] = characters) -> CoverageView:
    """Return how much of the stretches is checked, opinion or neither, counted by ``size``."""
    counted = measure(stretches, size)
    if not counted.total:
        return CoverageView(0, 0, 100)
    return CoverageView(*whole_percents([counted.checked, counted.opinion, counted.untouched]))
