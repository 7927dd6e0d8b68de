"""Draws one card: above, who tells; then the claim in serif, as the words of others; below, our verdict in its tone.

A card is drawn in numbers, not in colours: 0 to 7 run from the paper to the ink, 8 to 12 from the tone's ground to the
tone, 12 to 15 from the tone to white. Half-covered pixels fall between the two ends of their run, so that a palette of
16 colours is exact and no quantizer is needed. Two pixels fit in a byte: files are small, and quickly made. Of a card's
strips only the one with the claim is drawn for each.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from PIL import Image, ImageDraw

from factcheck.site.cards.faces import BOLD, SANS, SERIF
from factcheck.site.cards.letters import letters
from factcheck.site.cards.png import Strip, png, strip
from factcheck.site.cards.shapes import shape
from factcheck.site.cards.wrap import fit, shorten

WIDTH, HEIGHT = 1200, 630
LOOK = 3
"""To be raised when cards look different for the same words: cards of older builds are then drawn anew."""

_LEFT, _WIDE = 72, 1056
_HEAD, _BAND = 98, 468  # where the claim's strip begins and ends
_PAPER, _LINE, _SOFT, _INK, _GROUND, _TONE, _WHITE = 0, 2, 6, 7, 8, 12, 15

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
    claim, left_over = _claim(words)
    strips = (_head(words.site, words.label), claim, _blank(left_over), _verdict(words.verdict, words.tone))
    return png(WIDTH, _palette(words.tone), strips, b"factcheck\0" + key.encode())


def _strip(height: int, ground: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("L", (WIDTH, height), ground)
    return image, ImageDraw.Draw(image)


def _done(image: Image.Image) -> Strip:
    image.putpalette(_palette("neutral"))  # any: it only makes numbers of what would be shades of grey
    return strip(image)


@lru_cache(maxsize=4)
def _head(site: str, label: str) -> Strip:
    image, pen = _strip(_HEAD, _PAPER)
    pen.rectangle((0, 0, WIDTH, 11), fill=_INK)
    bold, plain = letters(BOLD, 30), letters(SANS, 30)
    bold.write(pen, _LEFT, 72, shorten(site, bold, 800), _INK)
    plain.write(pen, _LEFT + _WIDE - plain.length(label), 72, label, _SOFT)
    pen.line((_LEFT, 96, _LEFT + _WIDE, 96), fill=_LINE, width=2)
    return _done(image)


def _claim(words: Words) -> tuple[Strip, int]:
    """Return the claim, and how many lines are left below it."""
    lines, set_in = fit(words.claim, SERIF, _WIDE)
    step = round(set_in.size * 1.16)
    height = min(_BAND - _HEAD, 158 - _HEAD + step * len(lines) + set_in.size // 2)  # no letter goes so far down
    image, pen = _strip(height, _PAPER)
    plain, day = letters(SANS, 30), f", {words.day}" if words.day else ""
    by = shorten(words.by, plain, _WIDE - plain.length(day))  # of a long name a part, the day always whole
    plain.write(pen, _LEFT, 146 - _HEAD, by + day, _SOFT)
    for number, line in enumerate(lines):
        set_in.write(pen, _LEFT, 158 - _HEAD + step * (number + 1), line, _INK)
    return _done(image), _BAND - _HEAD - height


@cache
def _blank(height: int) -> Strip:
    return _done(_strip(height, _PAPER)[0])


@lru_cache(maxsize=64)
def _verdict(verdict: str, tone: str) -> Strip:
    image, pen = _strip(HEIGHT - _BAND, _GROUND)
    middle, size = (HEIGHT - _BAND) // 2, 88
    pen.rectangle((0, 0, 23, HEIGHT), fill=_TONE)
    ink, sign = shape(tone, size)
    image.paste(_TONE, (_LEFT, middle - size // 2), ink)
    image.paste(_WHITE, (_LEFT, middle - size // 2), sign)
    bold, left = letters(BOLD, 76), size + 32
    bold.write(pen, _LEFT + left, middle + 25, shorten(verdict, bold, _WIDE - left), _TONE)
    return _done(image)


@cache
def _palette(tone: str) -> bytes:
    ground, ink = _COLOURS.get(tone, _COLOURS["neutral"])
    white, black = (255, 255, 255), (23, 33, 43)
    return bytes([*_run(white, black, 8), *_run(ground, ink, 5), *_run(ink, white, 4)[3:]])


def _run(first: Colour, last: Colour, steps: int) -> list[int]:
    return [round(a + (b - a) * at / (steps - 1)) for at in range(steps) for a, b in zip(first, last, strict=True)]
