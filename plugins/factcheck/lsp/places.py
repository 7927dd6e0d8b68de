"""Places as editors count them: lines from 0, columns in the units that the client chose (UTF-16 where it did not).

For the protocol ``\\n``, ``\\r\\n`` and ``\\r`` end a line, and nothing else does; our own lines end at ``\\n`` only.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol import types

from factcheck.diagnostics import Span

UTF16 = "utf-16"
_BOM = "\ufeff"
_END = re.compile(r"\r\n|\n|\r")
_UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Lines:
    """One text as the client holds it, with the way from our offsets to its positions and back.

    Our offsets never count a byte order mark; a client that keeps the mark in its text counts it as a character.
    """

    def __init__(self, text: str, encoding: str = UTF16) -> None:
        """``encoding`` is the one in whose units the client counts."""
        self._text, self._shift = text, int(text.startswith(_BOM))
        self._codec, self._size = _UNITS[encoding]
        ends = list(_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._stops = [*(end.start() for end in ends), len(text)]

    def position(self, offset: int) -> types.Position:
        """Return the position of our ``offset``; one within a line's end, or past the text, is where that starts."""
        at = min(offset + self._shift, len(self._text))
        line = bisect_right(self._starts, at) - 1
        before = self._text[self._starts[line] : min(at, self._stops[line])]
        return types.Position(line, len(before.encode(self._codec, "surrogatepass")) // self._size)

    def range(self, span: Span) -> types.Range:
        """Return where ``span`` stands."""
        return types.Range(self.position(span.start), self.position(span.end))

    def between(self, start: int, end: int) -> types.Range:
        """Return the range of our offsets [start, end)."""
        return types.Range(self.position(start), self.position(end))

    def line_of(self, offset: int) -> int:
        """Return the number of the line, from 0, that our ``offset`` is in."""
        return self.position(offset).line

    def column(self, offset: int) -> int:
        """Return how many characters stand before our ``offset`` in its line."""
        at = min(offset + self._shift, len(self._text))
        return at - max(self._starts[bisect_right(self._starts, at) - 1], self._shift)

    def offset(self, position: types.Position) -> int:
        """Return our offset of a position; one past a line's end is its end, one past the text the text's end."""
        if position.line >= len(self._starts):
            return len(self._text) - self._shift
        start = self._starts[position.line]
        line = self._text[start : self._stops[position.line]].encode(self._codec, "surrogatepass")
        before = line[: position.character * self._size].decode(self._codec, "ignore")
        return max(0, start + len(before) - self._shift)

    def whole(self) -> types.Range:
        """Return the range of the whole text, without a byte order mark."""
        return types.Range(self.position(0), self.position(len(self._text)))
