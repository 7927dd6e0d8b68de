r"""Which characters could act on a terminal, a log or a reader's eye, and how they are written instead.

Control characters (a terminal obeys them), format characters (bidi overrides reorder a line, zero-width ones
hide in it: Unicode TR36, "Trojan Source"), separators that break lines, surrogates, private and unassigned
characters, and letters that are drawn as nothing are shown as Python writes them: ``\x1b``, ``\u202e``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Invisible, but neither control nor format characters (Unicode's Default_Ignorable_Code_Point): a joiner,
# Hangul fillers, Khmer inherent vowels, and selectors that only change how the character before them is drawn.
_LETTERS = (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0)
_SELECTORS = (*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
_INVISIBLE = frozenset(map(chr, (*_LETTERS, *_SELECTORS)))
# Emoji that are younger than this Python's Unicode tables are unassigned to it, and yet drawn everywhere.
_EMOJI_BLOCKS = range(0x1F900, 0x1FB00)
_SHORT = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}

# CI systems obey these anywhere in a line: ##[error] (GitHub), ##vso[ (Azure), ##teamcity[.
COMMAND = re.compile(r"#(?=#\w{0,16}\[)")


@lru_cache(maxsize=4096)
def hidden(char: str) -> bool:
    """Return whether ``char`` must not be shown as it is; spaces of every width may be."""
    if char.isprintable():
        return char in _INVISIBLE
    return unicodedata.category(char) != "Zs" and not young_emoji(char)


def young_emoji(char: str) -> bool:
    """Return whether ``char`` is in an emoji block but unknown to this Python."""
    return ord(char) in _EMOJI_BLOCKS and unicodedata.category(char) == "Cn"


def escape(char: str) -> str:
    r"""Return ``char`` in visible ASCII: ``\t``, ``\n``, ``\r`` or ``\xNN``, ``\uNNNN`` or ``\UNNNNNNNN``."""
    code = ord(char)
    if code < 0x100:
        return _SHORT.get(char, f"\\x{code:02x}")
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
