"""Letters that are drawn once: a line is its letters side by side, each as wide as its typeface says.

That is so since the faces are laid out without kerning and shaping (``Layout.BASIC``, see ``faces``). To draw every
letter of every card anew took half of a card's time.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PIL import Image, ImageDraw

from factcheck.site.cards.faces import face


class _Letter(NamedTuple):
    """How far a letter moves the next one, its ink as a mask (None for a space), and where that lies."""

    width: int
    ink: Image.Image | None
    left: int
    top: int


class Letters:
    """A typeface at ``size`` pixels."""

    def __init__(self, name: tuple[str, str], size: int) -> None:
        """Know no letter yet."""
        self.size = size
        self._face = face(name, size)
        self._known: dict[str, _Letter] = {}

    def length(self, text: str) -> int:
        """Return how wide ``text`` is, in pixels."""
        known = self._known
        return sum([(known.get(char) or self._learn(char)).width for char in text])

    def write(self, pen: ImageDraw.ImageDraw, left: int, base: int, text: str, fill: int) -> None:
        """Write ``text`` with ``fill``, from ``left`` on, its letters standing on ``base``."""
        known = self._known
        for char in text:
            letter = known.get(char) or self._learn(char)
            if letter.ink is not None:
                pen.bitmap((left + letter.left, base + letter.top), letter.ink, fill)
            left += letter.width

    def _learn(self, char: str) -> _Letter:
        left, top, right, bottom = (round(edge) for edge in self._face.getbbox(char, anchor="ls"))
        ink = Image.new("L", (right - left, bottom - top)) if right > left and bottom > top else None
        if ink is not None:
            ImageDraw.Draw(ink).text((-left, -top), char, font=self._face, fill=255, anchor="ls")
        letter = self._known[char] = _Letter(round(self._face.getlength(char)), ink, left, top)
        return letter


@cache
def letters(name: tuple[str, str], size: int) -> Letters:
    """Return a typeface's letters at ``size`` pixels."""
    return Letters(name, size)
