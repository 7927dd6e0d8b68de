"""Characters that nobody sees: which of them no YAML file may hold, and where the others are a place to hide words in.

Unicode's Default_Ignorable_Code_Point and Bidi_Control, and the controls. What people need to write stays allowed: soft
hyphens, the direction marks of Arabic and Hebrew, the joiners of Persian, Hindi and emoji, the selectors of emoji, Han
and Mongolian, and the tags that spell a flag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Controls, zero-width space, word joiner, bidirectional overrides and isolates, invisible operators and other unused
# format characters, stray byte order marks, Hangul fillers, annotation anchors, and what is reserved to be ignored.
HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
)
"""What a YAML file may not hold at all, as the inside of a regular expression's character class."""

_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_MARKS = "\xad\u061c\u200c-\u200f"
_JAMO = "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff"
DOUBTFUL = f"\u034f\u061c\u115f\u1160\u17b4\u17b5\u200c-\u200f\u2800\xad{_SELECTORS}\U000e0000-\U000e007f"
"""What is there for a reason in one place and hides words in another, as the inside of a character class."""

_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
# Each alternative looks back at what the character needs before it; after another selector nothing is left to select.
_SMUGGLED = re.compile(
    "[\U000e0000-\U000e007f]+"
    f'|[{_SELECTORS}](?:(?<=^.)|(?<=[\\sA-Za-z!-"$-)+-/:-@\\[-`{{-~{_SELECTORS}].))[{_SELECTORS}]*'
    "|[\U000e0100-\U000e01ef](?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]."
    f")[{_SELECTORS}]*"
    "|[\u200c\u200d](?<=[\u200c\u200d]{2})[\u200c\u200d]*"
    f"|[{_MARKS}](?<=[{_MARKS}]{{4}})[{_MARKS}]*"
    "|\u034f(?<![\u0590-\u05ff].)"
    f"|[\u115f\u1160](?<![{_JAMO}].)(?![{_JAMO}])"
    "|[\u17b4\u17b5]"
    "|\u2800(?<![\u2801-\u28ff].)(?![\u2801-\u28ff])",
    re.DOTALL,
)
_ANY = re.compile(f"[{DOUBTFUL}]")


def smuggled(text: str) -> Iterator[tuple[int, int]]:
    """Yield each run of characters in ``text`` that are invisible where they stand, and belong to nothing seen."""
    if text.isascii() or not _ANY.search(text):
        return
    ends = {found.start() + 1: found.end() for found in _FLAG.finditer(text)}
    for found in _SMUGGLED.finditer(text):
        start = ends.get(found.start(), found.start())  # a flag's own tags belong to it, and no more
        if start < found.end():
            yield start, found.end()


def spelt(hidden: str) -> str:
    """Return the words that tag characters or variation selectors in ``hidden`` stand for; ``""`` where none do.

    Tags mirror ASCII; 256 selectors can stand for the values of a byte.
    """
    codes = [ord(character) for character in hidden]
    tags = "".join(chr(code - 0xE0000) for code in codes if 0xE0020 <= code < 0xE007F)
    octets = bytes(octet for octet in map(_octet, codes) if octet is not None)
    return tags or "".join(one for one in octets.decode("utf-8", "replace") if one.isprintable() and one != "\ufffd")


def _octet(code: int) -> int | None:
    if 0xFE00 <= code <= 0xFE0F:
        return code - 0xFE00
    return code - 0xE0100 + 16 if 0xE0100 <= code <= 0xE01EF else None
