"""Lines that fit: words set as large as they can be, and shortened with … where even the smallest size is too large."""

from __future__ import annotations

from factcheck.site.cards.letters import Letters, letters

SIZES = ((68, 3), (58, 4), (46, 5))
"""Sizes in pixels, with the lines that fit on a card at each."""


def fit(text: str, name: tuple[str, str], width: int) -> tuple[list[str], Letters]:
    """Return the lines of ``text`` and the letters of the first size at which all of it fits, else the last, cut."""
    for size, most in SIZES:
        set_in = letters(name, size)
        lines = wrap(text, set_in, width)
        if len(lines) <= most:
            return lines, set_in
    return [*lines[: most - 1], shorten(" ".join(lines[most - 1 :]), set_in, width)], set_in


def wrap(text: str, set_in: Letters, width: int) -> list[str]:
    """Return ``text`` in lines of at most ``width`` pixels; a word that is longer than a line is cut into pieces."""
    lines: list[str] = []
    line, length, space = "", 0, set_in.length(" ")
    for word in text.split(" "):
        wide = set_in.length(word)
        if line and length + space + wide <= width:
            line, length = f"{line} {word}", length + space + wide
            continue
        if line:
            lines.append(line)
        while wide > width:
            at = _most(word, set_in, width)
            lines.append(word[:at])
            word = word[at:]
            wide = set_in.length(word)
        line, length = word, wide
    return [*lines, line] if line else lines


def shorten(text: str, set_in: Letters, width: int) -> str:
    """Return ``text`` if it fits in ``width`` pixels, else as many of its words as do, and …"""
    if set_in.length(text) <= width:
        return text
    at = _most(text, set_in, width, "…")
    whole = text[:at].rpartition(" ")[0] if text[at : at + 1] != " " else text[:at]
    return (whole or text[:at]).rstrip(" ,;:–—-") + "…"


def _most(text: str, set_in: Letters, width: int, end: str = "") -> int:
    """Return how many characters of ``text``, one at least, fit with ``end``."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if set_in.length(text[:middle] + end) <= width:
            low = middle
        else:
            high = middle - 1
    return low
