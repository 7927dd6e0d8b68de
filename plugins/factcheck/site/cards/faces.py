"""The typefaces of the cards, from packages with an open licence (OFL), never from the machine: same bytes everywhere.

They have Latin, and some Greek and Cyrillic. Text that they lack a sign for, or that has to be shaped or turned round
(Arabic, Hebrew, Devanagari), is not printed at all: a card without words is better than one with boxes.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

Face = ImageFont.FreeTypeFont

SERIF = ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf")
SANS = ("font_source_sans_pro", "SourceSansPro-Regular.ttf")
BOLD = ("font_source_sans_pro", "SourceSansPro-Bold.ttf")

_NO_SIGN = "\U0010fffe"
"""No font has a sign for this: what is drawn for it is drawn for everything that is missing."""


@cache
def face(name: tuple[str, str], size: int) -> Face:
    """Return a typeface at ``size`` pixels, laid out the same whether or not the machine has Raqm."""
    package, file = name
    spec = find_spec(package)
    folder = Path(next(iter(spec.submodule_search_locations or ()))) if spec else Path()
    return ImageFont.truetype(str(folder / "files" / file), size, layout_engine=ImageFont.Layout.BASIC)


def tidy(text: str) -> str:
    """Return ``text`` in one line, letters and their accents joined."""
    return unicodedata.normalize("NFC", " ".join(text[:2000].split()))


def can_print(text: str, name: tuple[str, str]) -> bool:
    """Whether the typeface has each sign of ``text`` and prints it right without shaping."""
    return all(_has(char, name) for char in set(text))


@cache
def _has(char: str, name: tuple[str, str]) -> bool:
    if char == " ":
        return True
    if unicodedata.category(char)[0] in "MC" or unicodedata.bidirectional(char) in ("R", "AL", "AN"):
        return False
    return _drawn(char, name) != _drawn(_NO_SIGN, name)


def _drawn(char: str, name: tuple[str, str]) -> tuple[object, bytes]:
    mask = face(name, 24).getmask(char)
    return mask.size, bytes(mask)
