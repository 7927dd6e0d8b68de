"""A line of print, as it stands on the page of a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a column. Sides in points (1/72 inch) from the page's lower left corner; ``size`` is its height.

    ``page`` is 1-based; ``left`` and ``right`` are the sides of the column that it stands in, ``height`` its page's.
    """

    text: str
    page: int
    x0: float
    x1: float
    y0: float
    size: float
    left: float
    right: float
    height: float

    @property
    def full(self) -> bool:
        """Whether the line runs to the right side of its column, as lines do that go on in the next."""
        return self.right - self.x1 < 0.15 * (self.right - self.left)

    @property
    def at_edge(self) -> bool:
        """Whether the line stands where running heads and feet do."""
        return not 0.1 * self.height < self.y0 < 0.88 * self.height
