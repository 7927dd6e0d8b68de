"""Another scale of verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.reading.repository import SCALE_PATH
from factcheck.review.contract import SELF, Told, desk_change
from factcheck.review.sides import Sides


@desk_change(Severity.WARNING, mirror=SELF)
def scale_changed(sides: Sides) -> Iterator[Told]:
    """Report it: it can change what every page says."""
    if sides.base.repository.verdicts != sides.head.repository.verdicts:
        message = "the scale of verdicts changed, which every page shows"
        yield Told(message, base=sides.base.whole(SCALE_PATH), head=sides.head.whole(SCALE_PATH), key="scale")
