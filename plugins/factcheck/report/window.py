"""The part of a long line that is worth showing: about a hundred cells around the span."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.report.typeset import TAB, Glyph, typeset

WIDTH = 100
_LEAD = 20  # cells kept before a span that is too long to be shown whole
_SNAP = 12  # how far a cut may move to fall between words
_REACH = 160  # characters looked at on either side: enough to fill the window, and a line may have a million


class View(NamedTuple):
    """A line, or its window, as shown, and the cells [left, right) under which the carets go."""

    text: str
    left: int
    right: int


def view(line: str, start: int, end: int, tab: int = TAB) -> View:
    """Return ``line`` as shown around the characters [start, end); an empty span still gets one caret."""
    start = min(start, len(line))
    low, high = max(0, start - _REACH), min(len(line), start + _REACH)
    row = typeset(line[low:high], tab)
    left, right = _cells(row, start - low, min(end, high) - low)
    first, last = _window(row, left, right)
    before = "…" if low or first else ""
    after = "…" if high < len(line) or last < len(row) else ""
    shift = (row[first].left if row else 0) - len(before)
    edge = (row[last - 1].right if row else 0) + len(after)
    text = before + "".join(glyph.text for glyph in row[first:last]) + after
    return View(text, left - shift, max(min(right, edge), left + 1) - shift)


def _cells(row: list[Glyph], start: int, end: int) -> tuple[int, int]:
    if start >= len(row):
        left = row[-1].right if row else 0
        return left, left + 1
    left = row[start].left
    return left, max(left + 1, row[end - 1].right if end > start else 0)


def _window(row: list[Glyph], left: int, right: int) -> tuple[int, int]:
    """Return the slice of ``row`` to show: all that fits, else a window with the span in its middle."""
    total = row[-1].right if row else 0
    if total <= WIDTH:
        return 0, len(row)
    begin = max(0, min(left - max(_LEAD, (WIDTH - (right - left)) // 2), total - WIDTH))
    shown = [i for i, glyph in enumerate(row) if glyph.left >= begin and glyph.right <= begin + WIDTH]
    return _snap(row, shown[0], shown[-1] + 1, left, right)


def _snap(row: list[Glyph], first: int, last: int, left: int, right: int) -> tuple[int, int]:
    """Move both cuts to the next space inside, unless that would cut into the span."""
    if first > 0:
        starts = range(first, min(first + _SNAP, last))
        first = next((i for i in starts if row[i].text == " " and row[i].right <= left), first)
    if last < len(row):
        stops = range(last, max(last - _SNAP, first), -1)
        last = next((i for i in stops if row[i - 1].text == " " and row[i - 1].left >= right), last)
    return first, last
