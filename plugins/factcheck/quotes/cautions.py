"""Warnings about a quote that holds and can still mislead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .characters import HYPHENS, INVISIBLE, QUOTATION_MARKS, SHAPES, TAGS, VANISHING, WHITE_SPACE, continua
from .fold import fold
from .match import Edit, EditType, Warn
from .words import ends_in_negation, is_magnitude, is_negation, is_number, negates

__all__ = ["PARAGRAPH", "around", "inside", "invisible"]

PARAGRAPH = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a paragraph in a source text."""

_NEAR = 32  # how far a word next to a quote is looked for
_OPENING = WHITE_SPACE + QUOTATION_MARKS + "([\u200b"
# What follows is looked at as read, for speed; only the word found is folded.
_SPACE, _HYPHEN = f"[{WHITE_SPACE}]", f"[{HYPHENS}–]"
# A range, a group of three digits after a space, a fraction or a percent sign apart from its number.
_GOES_ON = re.compile(rf"{_HYPHEN}\d|{_SPACE}\d{{3}}(?!\d)|{_SPACE}?[½¼¾⅓⅔%‰％٪]")
_FIRST_WORD = re.compile(rf"[{HYPHENS}–{WHITE_SPACE}]?(per cent\b|[%‰％٪]|[^\W\d_]{{1,24}})")
_HIDDEN = re.compile(f"[{VANISHING}](?<![\ufe00-\ufe0f])|{TAGS}")
_VARIATION = re.compile("[\ufe00-\ufe0f]+")


def around(text: str, start: int, end: int) -> list[str]:
    """The warnings that lie in the words next to a span."""
    found = []
    before = text[max(0, start - _NEAR) : start].rstrip(_OPENING).rsplit(None, 1)
    word = before[-1].replace("’", "'") if before else ""
    if _goes_on(text, start, end) or (word and _began_before(text, start, word)):
        found.append(str(Warn.NUMBER_CONTINUES))
    if word and (is_negation(word.lstrip("'\"“‘([")) or ends_in_negation(word)):
        found.append(str(Warn.NEGATION_BEFORE))
    return found


def inside(edits: Sequence[Edit]) -> list[str]:
    """The warnings that lie in what the ellipses of an edited quote leave out."""
    omitted = [edit.omitted or "" for edit in edits if edit.type is EditType.ELLIPSIS]
    found = []
    if any(negates(fold(text)) for text in omitted):
        found.append(str(Warn.NEGATION_OMITTED))
    if any(PARAGRAPH.search(text) for text in omitted):
        found.append(str(Warn.ELLIPSIS_CROSSES_PARAGRAPH))
    return found


def invisible(quote: str, passages: Sequence[str]) -> list[str]:
    """The warning about characters nobody sees, in the quote or in the words it stands on.

    Variation marks count only where the two sides differ in them: they belong to emoji.
    """
    text = "".join(passages)
    if quote.isascii() and text.isascii():
        return []
    if quote == text:
        return [str(Warn.INVISIBLE_CHARACTERS)] if _HIDDEN.search(text) else []
    sides = [INVISIBLE.findall(side) for side in (quote, text)]
    if sides[0] == sides[1]:
        sides = [[char for char in side if not _VARIATION.match(char)] for side in sides]
    return [str(Warn.INVISIBLE_CHARACTERS)] if any(sides) else []


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the number a span ends with goes on after it."""
    if text[end - 1].isdecimal() and _GOES_ON.match(text, end) is not None:
        return True
    return _starts_magnitude(text, end) and is_number(_last_word(text[max(start, end - _NEAR) : end]))


def _began_before(text: str, start: int, word: str) -> bool:
    """Whether the number a span starts with began before it, with this word."""
    return word[-1].isalnum() and _starts_magnitude(text, start) and is_number(word)


def _starts_magnitude(text: str, offset: int) -> bool:
    """Whether the first word from an offset makes a number before it another: *million*, *%*, 億."""
    match = _FIRST_WORD.match(text, offset)
    return match is not None and (
        is_magnitude(_plain(match[1])) or (continua(match[1][0]) and is_magnitude(match[1][0]))
    )


def _plain(text: str) -> str:
    """The text in the fold's plain shapes, one to one."""
    return text if text.isascii() else text.translate(SHAPES)


def _last_word(text: str) -> str:
    words = text.split()
    return _plain(words[-1]).strip("'\"()[]") if words else ""
