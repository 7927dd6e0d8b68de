"""A baseline with fewer findings."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, desk_change
from factcheck.review.sides import Sides


@desk_change(Severity.INFO, mirror="baseline-grew")
def baseline_shrank(sides: Sides) -> Iterator[Told]:
    """Report how many."""
    extra = sides.base.known - sides.head.known
    if extra:
        number = sum(extra.values())
        yield Told(
            f"{number} finding{'s are' if number > 1 else ' is'} shown again",
            base=sides.base.baseline,
            key="baseline",
        )
