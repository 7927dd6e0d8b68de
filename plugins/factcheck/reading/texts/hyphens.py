"""Undoes hyphenation at line ends, with care: "improp-/erly" is one word, "co-/owner" may be two."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HYPHENATED = re.compile(r"([^\W_]+(?:[-‐'’][^\W_]+)*)([-‐\u00ad])\Z")
_TAIL = re.compile(r"[^\W_]+(?:[-‐'’][^\W_]+)*")
_SOFT = "\u00ad"


class Hyphens:
    """Knows the words that a document has within its lines, by which it tells a hyphen from a hyphenation."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take the words from ``lines``, all that the document has."""
        self._words = {word.casefold() for line in lines for word in _within(line)}

    def joined(self, before: str, after: str) -> tuple[str, str]:
        """Return the end of one line as it reads in front of ``after``, and what stands between the two."""
        head, tail = _HYPHENATED.search(before), _TAIL.match(after)
        if head is None or tail is None:
            return before, " "
        return (before if self._keeps(head.group(1), head.group(2), tail.group()) else before[:-1]), ""

    def _keeps(self, head: str, hyphen: str, tail: str) -> bool:
        if hyphen == _SOFT:
            return False
        if not tail[0].islower() or head[-1].isdecimal():
            return True
        whole, parted = (head + tail).casefold(), f"{head}-{tail}".casefold()
        return parted in self._words and whole not in self._words


def _within(line: str) -> list[str]:
    """Return the words of a line but for one that is cut at its end."""
    words = [found.group().replace("‐", "-") for found in _TAIL.finditer(line)]
    return words[:-1] if _HYPHENATED.search(line) else words
