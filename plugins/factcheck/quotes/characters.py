"""The fold's closed list of characters: which shapes are one character, and which vanish.

Everything here maps one code point to one, or to nothing; what changes length is in `fold`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = [
    "CONTINUA",
    "HYPHENS",
    "INVISIBLE",
    "LIGATURES",
    "QUOTATION_MARKS",
    "SHAPES",
    "TAGS",
    "VANISHING",
    "WHITE_SPACE",
    "continua",
    "is_mark",
    "is_word",
]

# The White_Space property (UAX #44), which is not str.isspace(): that also takes in U+001C to U+001F.
WHITE_SPACE = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""The white space that is one space under the fold, and none at the ends of a quote."""

# Quotation marks, apostrophes and primes, by level. The level is folded too, but only at the end: two
# single marks in a row are one double mark, and that has to be seen first.
_SINGLE = "'`´‘’‚‛‹›ʹʻʼʽˊˋ′‵׳「」﹁﹂｢｣＇｀"
_DOUBLE = '"“”„‟«»ʺ″‶‴‷⁗״『』﹃﹄〝〞〟＂'
HYPHENS = "-‐‑⁃−﹣－"
"""The hyphen and minus shapes (first the plain one), which are one hyphen under the fold."""
QUOTATION_MARKS = _SINGLE + _DOUBLE
"""Quotation marks, apostrophes and primes of every shape."""
_EN_DASHES = "–‒"
_EM_DASHES = "—―⸺⸻﹘︱"

# Soft hyphen, zero-width, bidi and variation marks. Not ZWJ and ZWNJ: they spell words and emoji.
VANISHING = (
    "\u00ad\u061c\u180b-\u180d\u180f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)
"""The vanishing characters as the inside of a regular expression's character class."""

# Tags mirror ASCII and are never shown, but where they spell the flag of a country after a black one.
TAGS = "(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]+"
"""A run of tag characters that belong to no flag, as a regular expression: it vanishes too."""

INVISIBLE = re.compile(f"[{VANISHING}]|{TAGS}")
"""One vanishing character, or a run of tags."""

LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
"""The Latin ligatures U+FB00 to U+FB06, spelled out."""

# UAX #44's decomposition tags for the forms that only differ in width or in line breaking.
_FORM_TAGS = frozenset({"<wide>", "<narrow>", "<noBreak>"})

# Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar): no word edge can be told there.
CONTINUA = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U000323af\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f"
)
"""The characters of scripts written without spaces, as the inside of a regular expression's class."""

_CONTINUA = re.compile(f"[{CONTINUA}]")
_JOINERS = "\u200c\u200d"


class _Shapes(dict[int, str]):
    """A table for `str.translate` that works a code point out when it is first met.

    Every entry is one character, so the translated text has the offsets of the text as read.
    """

    def __missing__(self, code: int) -> str:
        char = chr(code)
        tag, _, target = unicodedata.decomposition(char).rpartition(" ")
        plain = chr(int(target, 16)) if tag in _FORM_TAGS else unicodedata.normalize("NFC", char)
        shape = self[ord(plain)] if len(plain) == 1 and plain != char else char
        self[code] = shape
        return shape


SHAPES = _Shapes()
"""The fold's one-to-one part: white space, quotation marks (still in two levels), hyphens and dashes,
width and no-break forms, and the characters that NFC replaces by one other."""

for _shape, _variants in (
    (" ", WHITE_SPACE),
    ("'", _SINGLE),
    ('"', _DOUBLE),
    ("-", HYPHENS),
    ("–", _EN_DASHES),
    ("—", _EM_DASHES),
):
    SHAPES.update((ord(_char), _shape) for _char in _variants)


def continua(char: str) -> bool:
    """Whether the character belongs to a script written without spaces between words."""
    return char > "\u0dff" and _CONTINUA.match(char) is not None


@lru_cache(maxsize=1 << 12)
def is_mark(char: str) -> bool:
    """Whether the character is a mark (category M), ZWJ or ZWNJ: it belongs to the character before it."""
    return char > "\u02ff" and (char in _JOINERS or unicodedata.category(char)[0] == "M")


def is_word(char: str) -> bool:
    """Whether the character is a letter, a digit or other numeral, or a mark on one."""
    return char.isalnum() or is_mark(char)
