"""Draws one card: above, who tells; then the claim in serif, as the words of others; below, our verdict in its tone.

A card is drawn in numbers, not in colours: 0 to 15 run from the paper to the ink, 16 to 31 from the tone's ground to
the tone, 31 to 46 from the tone to white. Half-covered pixels fall between the two ends of their run, so that a
palette of 47 colours is exact, no quantizer is needed, and files are small and the same everywhere.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from factcheck.site.cards.faces import BOLD, SANS, SERIF, face
from factcheck.site.cards.shapes import shape
from factcheck.site.cards.wrap import fit, shorten

WIDTH, HEIGHT = 1200, 630
LOOK = 1
"""To be raised when cards look different for the same words: cards of older builds are then drawn anew."""

_LEFT, _WIDE = 72, 1056
_BAND = 468
_PAPER, _SOFT, _INK, _GROUND, _TONE, _WHITE = 0, 12, 15, 16, 31, 46

Colour = tuple[int, int, int]
_COLOURS: dict[str, tuple[Colour, Colour]] = {  # ground and tone, as theme/static/css/site.css has them
    "positive": ((226, 241, 233), (14, 81, 56)),
    "mixed": ((251, 240, 208), (107, 71, 0)),
    "negative": ((251, 230, 225), (140, 33, 19)),
    "neutral": ((232, 236, 239), (58, 72, 84)),
}


@dataclass(frozen=True, slots=True)
class Words:
    """What a card says, each in one line that the faces can print. ``tone`` is that of the verdict."""

    site: str
    label: str
    by: str
    day: str
    claim: str
    verdict: str
    tone: str


def draw(words: Words, key: str) -> bytes:
    """Return the card as a PNG file, which carries ``key`` so that a later build knows it again."""
    image = Image.new("L", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(image)
    _head(pen, words)
    _claim(pen, words)
    _verdict(image, pen, words)
    image.putpalette(_palette(words.tone))
    info = PngInfo()
    info.add_text("factcheck", key)
    file = io.BytesIO()
    image.save(file, "PNG", pnginfo=info, compress_level=3)
    return file.getvalue()


def _head(pen: ImageDraw.ImageDraw, words: Words) -> None:
    pen.rectangle((0, 0, WIDTH, 11), fill=_INK)
    bold, plain = face(BOLD, 30), face(SANS, 30)
    pen.text((_LEFT, 72), shorten(words.site, bold, 800), font=bold, fill=_INK, anchor="ls")
    pen.text((_LEFT + _WIDE, 72), words.label, font=plain, fill=_SOFT, anchor="rs")
    pen.line((_LEFT, 96, _LEFT + _WIDE, 96), fill=4, width=2)


def _claim(pen: ImageDraw.ImageDraw, words: Words) -> None:
    plain, day = face(SANS, 30), f", {words.day}" if words.day else ""
    by = shorten(words.by, plain, _WIDE - round(plain.getlength(day)))  # of a long name a part, the day always whole
    pen.text((_LEFT, 146), by + day, font=plain, fill=_SOFT, anchor="ls")
    lines, set_in = fit(words.claim, SERIF, _WIDE)
    step = round(set_in.size * 1.16)
    for number, line in enumerate(lines):
        pen.text((_LEFT, 158 + step * (number + 1)), line, font=set_in, fill=_INK, anchor="ls")


def _verdict(image: Image.Image, pen: ImageDraw.ImageDraw, words: Words) -> None:
    middle, size = (_BAND + HEIGHT) // 2, 88
    pen.rectangle((0, _BAND, WIDTH, HEIGHT), fill=_GROUND)
    pen.rectangle((0, _BAND, 23, HEIGHT), fill=_TONE)
    ink, sign = shape(words.tone, size)
    image.paste(_TONE, (_LEFT, middle - size // 2), ink)
    image.paste(_WHITE, (_LEFT, middle - size // 2), sign)
    bold, left = face(BOLD, 76), size + 32
    pen.text(
        (_LEFT + left, middle + 25), shorten(words.verdict, bold, _WIDE - left), font=bold, fill=_TONE, anchor="ls"
    )


def _palette(tone: str) -> list[int]:
    ground, ink = _COLOURS.get(tone, _COLOURS["neutral"])
    white, black = (255, 255, 255), (23, 33, 43)
    return [*_run(white, black, 16), *_run(ground, ink, 16), *_run(ink, white, 16)[3:]]


def _run(first: Colour, last: Colour, steps: int) -> list[int]:
    return [round(a + (b - a) * at / (steps - 1)) for at in range(steps) for a, b in zip(first, last, strict=True)]
