"""Text as a terminal shows it: each character with the cells that it takes, so that carets stand right.

East Asian wide characters and emoji take two cells (Unicode TR11), marks none: they share their letter's.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from factcheck.report.inert import COMMAND, escape, hidden, young_emoji

TAB = 4
_MARKS = 8  # no script stacks more on a letter; a longer pile would cover the lines around it
_EMOJI_STYLE = "\ufe0f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_JAMO_TAILS = range(0x1161, 0x1200)  # vowels and finals that join the Hangul syllable before them
_BREAKS = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")


class Glyph(NamedTuple):
    """How one character of the text is shown, and the cells [left, right) in which it stands."""

    text: str
    left: int
    right: int


def typeset(text: str, tab: int = 0) -> list[Glyph]:
    """Return one glyph for each character; a tab reaches to the next multiple of ``tab``, 0 escapes it."""
    forged = {match.start() for match in COMMAND.finditer(text)}
    row: list[Glyph] = []
    base = -1  # the glyph that a mark would sit on; none where an escape was written
    for index, char in enumerate(text):
        if (width := _CELLS[char]) and not forged:
            left = row[-1].right if row else 0
            row.append(Glyph(char, left, left + width))
            base = index
            continue
        if base >= 0 and _joins(char, row[base].text, len(row) - base):
            _join(row, base, char)
            continue
        left = row[-1].right if row else 0
        shown = _shown(char, left, tab) if index not in forged else escape(char)
        base = index if shown == char else -1
        row.append(Glyph(shown, left, left + _width(shown)))
    return row


def _shown(char: str, left: int, tab: int) -> str:
    if char == "\t" and tab:
        return " " * (tab - left % tab)
    return escape(char) if hidden(char) or _is_mark(char) else char


def _is_mark(char: str) -> bool:
    return not char.isascii() and unicodedata.category(char) in ("Mn", "Me")


def _joins(char: str, base: str, distance: int) -> bool:
    """Return whether ``char`` shares the cells of ``base``, ``distance`` characters before it."""
    if char.isascii() or distance > _MARKS:
        return False
    if char == _EMOJI_STYLE:  # after anything but a symbol it would be an invisible character in a word
        return distance == 1 and not base.isascii() and unicodedata.category(base) in ("So", "Sm")
    if ord(char) in _SKIN_TONES:
        return distance == 1 and unicodedata.category(base) == "So"
    if ord(char) in _JAMO_TAILS:
        return "\u1100" <= base <= "\u115f" or "\uac00" <= base <= "\ud7a3"
    return _is_mark(char) and not hidden(char)


def _join(row: list[Glyph], base: int, char: str) -> None:
    if char == _EMOJI_STYLE:  # asks for the colour picture, which is two cells wide
        row[base] = row[base]._replace(right=row[base].left + 2)
    row.append(row[base]._replace(text=char))


def _width(shown: str) -> int:
    if len(shown) != 1:
        return len(shown)
    return 2 if unicodedata.east_asian_width(shown) in "WF" or young_emoji(shown) else 1


class _Cells(dict[str, int]):
    """How many cells a character takes whatever stands around it; 0 for one that joins others or is written out."""

    def __missing__(self, char: str) -> int:
        alone = not (hidden(char) or _is_mark(char) or ord(char) in _SKIN_TONES or ord(char) in _JAMO_TAILS)
        self[char] = _width(char) if alone else 0
        return self[char]


_CELLS = _Cells()


def visible(text: str) -> str:
    """Return ``text`` on one line with everything that could act written out; the text stays recognisable."""
    if text.isascii() and text.isprintable() and "##" not in text:
        return text
    return "".join(glyph.text for glyph in typeset(text))


def flat(prose: str) -> str:
    """Return a message or help on one line: line breaks become spaces, the rest is as in ``visible``."""
    return visible(_BREAKS.sub(" ", prose.strip(" \t\r\n")))
