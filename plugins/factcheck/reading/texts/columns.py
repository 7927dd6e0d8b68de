"""Puts the blocks of a page into the order that a person reads them in: column by column.

pdfminer has an order of its own, by clustering; it takes the right column first where that hangs higher, and its time
grows with more than the square of the number of blocks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

_STEPS = 60  # places across the region at which a gutter is looked for
_CROSSING = 0.2  # share of the lines that may cross a gutter: headlines, pictures' captions, tables
_SIDE = 0.15  # share of the lines that each side of a gutter must hold
_DEPTH = 3  # cuts within cuts: up to eight columns


class Placed(Protocol):
    """A block of text on a page; sides in points from the page's lower left corner."""

    x0: float
    x1: float
    y0: float
    y1: float

    def __len__(self) -> int:
        """Return how many lines it has."""


_Block = TypeVar("_Block", bound=Placed)


class Column(NamedTuple):
    """The sides of the column that a block stands in."""

    left: float
    right: float


def in_reading_order(blocks: Sequence[_Block], depth: int = _DEPTH) -> Iterator[tuple[_Block, Column]]:
    """Yield ``blocks`` as they are read, each with its column.

    What crosses the gutter (a headline over two columns) divides the page: all above it is read before it.
    """
    if not blocks:
        return
    column = Column(min(block.x0 for block in blocks), max(block.x1 for block in blocks))
    gutter = _gutter(blocks, column) if depth else None
    downwards = sorted(blocks, key=lambda block: (-block.y1, block.x0))
    if gutter is None:
        yield from ((block, column) for block in downwards)
        return
    band: list[_Block] = []
    for block in downwards:
        if _crosses(block, gutter):
            yield from _sides(band, gutter, depth)
            band = []
            yield block, column
        else:
            band.append(block)
    yield from _sides(band, gutter, depth)


def _sides(band: Sequence[_Block], gutter: float, depth: int) -> Iterator[tuple[_Block, Column]]:
    yield from in_reading_order([block for block in band if block.x1 <= gutter], depth - 1)
    yield from in_reading_order([block for block in band if block.x1 > gutter], depth - 1)


def _gutter(blocks: Sequence[Placed], column: Column) -> float | None:
    """Return where the fewest lines are crossed, if few enough are, and enough stand on each side."""
    width = column.right - column.left
    places = [column.left + width * (0.1 + 0.8 * step / _STEPS) for step in range(_STEPS + 1)]
    best = min(places, key=lambda place: (_lines(blocks, place, "across"), abs(place - column.left - width / 2)))
    total = sum(len(block) for block in blocks)
    if _lines(blocks, best, "across") > _CROSSING * total:
        return None
    sides = _lines(blocks, best, "left"), _lines(blocks, best, "right")
    return best if min(sides) >= max(2, _SIDE * total) else None


def _lines(blocks: Sequence[Placed], place: float, side: str) -> int:
    return sum(len(block) for block in blocks if _side(block, place) == side)


def _side(block: Placed, place: float) -> str:
    if _crosses(block, place):
        return "across"
    return "left" if block.x1 <= place else "right"


def _crosses(block: Placed, place: float) -> bool:
    return block.x0 < place < block.x1
