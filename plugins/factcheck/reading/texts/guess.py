"""Guesses the encoding of text that declares none and is not UTF-8."""

from __future__ import annotations

import re

_WINDOW = 64 * 1024  # bytes that are looked at, from a little before the first one that is not ASCII
_LEAD = 1024
# What old pages and files are written in (WHATWG's legacy encodings). Left to all of Python's codecs,
# charset-normalizer reads short English text as Korean, and French as something from DOS.
_CANDIDATES = [
    *("cp932", "euc_jp", "gb18030", "big5", "cp949", "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256"),
    *("cp1250", "cp1257", "cp1254", "cp874", "cp1252"),
]
_HIGH = re.compile(rb"[\x80-\xff]+")
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_STRAY = 3  # sequences of UTF-8 for each place that is none; text in another encoding holds next to none of them
_ALONE = 0.4  # share of neighbours among the bytes that are not ASCII; Latin text has up to 0.3, other scripts 0.5 on
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][^\w\s'’‘´`\-–—.,:;!?/()\"“”„«»…&@·]+[^\W\d_]|[^\W\d_][¹²³]+[^\W\d_]")


def guess(data: bytes) -> str:
    """Return the Python codec that ``data`` seems to be written in and that decodes all of it; else ``""``.

    UTF-8 is returned for text that is nearly all UTF-8: a page cut in mid-character, a stray byte from an old feed.
    """
    if _nearly_utf8(data):
        return "utf-8"
    sample = _sample(data)
    candidates = [*(["cp1252"] if _western(sample) else []), *_by_letters(sample), "cp1252"]
    return next((codec for codec in candidates if _decodes(data, codec)), "")


def _nearly_utf8(data: bytes) -> bool:
    good = sum(1 for _ in _SEQUENCE.finditer(data))
    return good > _STRAY * data.decode("utf-8", "replace").count("\ufffd")


def _sample(data: bytes) -> bytes:
    first = _HIGH.search(data)
    start = max(0, first.start() - _LEAD) if first else 0
    window = data[start : start + _WINDOW]
    # A character must not be cut in two at the window's end: no encoding would fit.
    return window if start + _WINDOW >= len(data) else window[: window.rfind(b" ") + 1] or window


def _western(sample: bytes) -> bool:
    """Whether the sample reads as text of western Europe: lone accented letters and no symbol within a word."""
    runs = [len(run) for run in _HIGH.findall(sample)]
    neighbours = sum(run for run in runs if run > 1)
    if neighbours > _ALONE * sum(runs):
        return False
    return not _SYMBOL_IN_WORD.search(sample.decode("cp1252", "replace"))


def _by_letters(sample: bytes) -> list[str]:
    from charset_normalizer import from_bytes

    return [match.encoding for match in from_bytes(sample, cp_isolation=_CANDIDATES)]


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
