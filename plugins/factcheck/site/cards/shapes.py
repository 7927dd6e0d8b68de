"""The shape of each tone, as theme/templates/parts/verdict.html draws it: nothing hangs on colour alone."""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw

_FINE = 4
"""Drawn this many times as large, then made small: smooth edges."""

_HEXAGON = ((7, 3), (17, 3), (22, 12), (17, 21), (7, 21), (2, 12))
_DIAMOND = ((12, 2), (22, 12), (12, 22), (2, 12))


@cache
def shape(tone: str, size: int) -> tuple[Image.Image, Image.Image]:
    """Return where the shape's ink is and where the sign on it is, as masks of ``size`` pixels."""
    ink, sign = _Sheet(size), _Sheet(size)
    if tone == "positive":
        ink.draw.ellipse(ink.at((1.5, 1.5), (22.5, 22.5)), fill=255)
        sign.line((6.8, 12.6), (10.4, 16.2), (17.4, 8.2))
    elif tone == "mixed":
        ink.line(*_DIAMOND, _DIAMOND[0], _DIAMOND[1])
        ink.draw.polygon(ink.at((12, 2), (12, 22), (2, 12)), fill=255)
    elif tone == "negative":
        ink.draw.rectangle(ink.at((2, 2), (22, 22)), fill=255)
        sign.line((7.5, 7.5), (16.5, 16.5))
        sign.line((16.5, 7.5), (7.5, 16.5))
    else:
        ink.line(*_HEXAGON, _HEXAGON[0], _HEXAGON[1])
        ink.line((8, 12), (16, 12))
    return ink.small(), sign.small()


class _Sheet:
    def __init__(self, size: int) -> None:
        self.size = size
        self.image = Image.new("L", (size * _FINE, size * _FINE))
        self.draw = ImageDraw.Draw(self.image)

    def at(self, *points: tuple[float, float]) -> list[tuple[float, float]]:
        scale = self.size * _FINE / 24
        return [(x * scale, y * scale) for x, y in points]

    def line(self, *points: tuple[float, float]) -> None:
        self.draw.line(self.at(*points), fill=255, width=round(2.4 * self.size * _FINE / 24), joint="curve")

    def small(self) -> Image.Image:
        return self.image.resize((self.size, self.size), Image.Resampling.BOX)
