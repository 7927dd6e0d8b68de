"""Grapheme cluster breaks (UAX #29) in linear time, without a scan where the neighbours are plain."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from importlib import import_module
from typing import Any

__all__ = ["Graphemes"]

# Between two of these there is always a break: letters, digits and punctuation of common scripts without
# marks, joiners, conjoining jamo, prepended signs or emoji. Says nothing about any other pair.
_PLAIN = re.compile(
    "[\n -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0373\u0376\u0377\u037b-\u037e"
    "\u0386-\u03ff\u0400-\u0482"
    "\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u06f0-\u06f9"
    "\u0e01-\u0e30\u0e32\u0e40-\u0e46"
    "\u0e50-\u0e59\u1e00-\u1eff\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20b5\u3001-\u3029"
    "\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d]{2}"
)


class Graphemes:
    """Where one user-perceived character of a text ends and the next begins (offsets in code points)."""

    def __init__(self, text: str) -> None:
        """Keep the text; breaks are worked out when a place is not plain."""
        self.text = text

    @cached_property
    def _breaks(self) -> Sequence[int]:
        # 30 ms to import, and most texts never need it; it has no type hints, and its stubs may be absent.
        regex: Any = import_module("regex")

        # regex counts back over all regional indicators at each flag, which is quadratic on a run of
        # flags: pairs are taken here, by the same rule (GB12, GB13).
        cluster = regex.compile(r"\p{RI}{1,2}[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]*|\X")
        breaks = array("I", (match.start() for match in cluster.finditer(self.text)))
        breaks.append(len(self.text))
        return breaks

    def is_break(self, offset: int) -> bool:
        """Whether a grapheme ends or begins at the offset."""
        if not 0 < offset < len(self.text) or _PLAIN.match(self.text, offset - 1) is not None:
            return True
        return self._breaks[bisect_left(self._breaks, offset)] == offset

    def break_before(self, offset: int) -> int:
        """The nearest break at or before the offset."""
        if self.is_break(offset):
            return offset
        return self._breaks[bisect_left(self._breaks, offset) - 1]

    def break_after(self, offset: int) -> int:
        """The nearest break at or after the offset."""
        return offset if self.is_break(offset) else self._breaks[bisect_left(self._breaks, offset)]
