"""Warnings about a quote that holds and can still mislead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .characters import INVISIBLE, SHAPES
from .fold import fold
from .match import Edit, EditType, Warn
from .words import is_magnitude, is_negation, is_number, negates

__all__ = ["PARAGRAPH", "around", "inside", "invisible"]

PARAGRAPH = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a paragraph in a source text."""

_NEAR = 32  # how far a word next to a quote is looked for
_OPENING = " '\"(["
# A range, a group of three digits after a space, a fraction or a percent sign apart from its number.
_GOES_ON = re.compile(r"[-–]\d| \d{3}(?!\d)| ?[½¼¾⅓⅔%‰]")
_FIRST_WORD = re.compile(r"[ -]?(per cent\b|[^\W\d_]+\b|%|‰)")
_VARIATION = re.compile("[\ufe00-\ufe0f]+")


def around(text: str, start: int, end: int) -> list[str]:
    """The warnings that lie in the words next to a span."""
    found = []
    left = _plain(text[max(0, start - _NEAR) : start]).rstrip(_OPENING)
    if _goes_on(text, start, end) or _began_before(text, start, left):
        found.append(str(Warn.NUMBER_CONTINUES))
    word = left[left.rfind(" ") + 1 :].lstrip(_OPENING)
    if word and (is_negation(word) or (not word.isascii() and negates(word[-1]))):
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
    sides = [INVISIBLE.findall(side) for side in (quote, text)]
    if sides[0] == sides[1]:
        sides = [[char for char in side if not _VARIATION.match(char)] for side in sides]
    return [str(Warn.INVISIBLE_CHARACTERS)] if any(sides) else []


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the number a span ends with goes on after it."""
    right = _plain(text[end : end + _NEAR])
    following = _first_word(right)
    if following and is_magnitude(following.removeprefix("per ")):
        return is_number(_last_word(text[max(start, end - _NEAR) : end]))
    return text[end - 1].isdecimal() and _GOES_ON.match(right) is not None


def _began_before(text: str, start: int, left: str) -> bool:
    """Whether the number a span starts with began before it; `left` is the text before the span."""
    if not left or not left[-1].isalnum():
        return False
    return is_magnitude(_first_word(_plain(text[start : start + _NEAR]))) and is_number(_last_word(left))


def _plain(text: str) -> str:
    """The text in the fold's plain shapes, one to one."""
    return text.replace("\n", " ") if text.isascii() else text.translate(SHAPES)


def _first_word(text: str) -> str:
    match = _FIRST_WORD.match(text)
    return match[1] if match else ""


def _last_word(text: str) -> str:
    return text[text.rfind(" ") + 1 :].strip("'\"()[]")
