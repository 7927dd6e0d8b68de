"""A baseline with more findings."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, desk_change
from factcheck.review.sides import Sides


@desk_change(Severity.ERROR, mirror="baseline-shrank")
def baseline_grew(sides: Sides) -> Iterator[Told]:
    """Report how many."""
    extra = sides.head.known - sides.base.known
    if extra:
        number = sum(extra.values())
        yield Told(
            f"{number} finding{'s are' if number > 1 else ' is'} known and not shown",
            head=sides.head.baseline,
            key="baseline",
        )
