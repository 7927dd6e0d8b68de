"""A text cut into sentences, each with its place. What a sentence is, sentencex says; here are the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sentencex import segment

_LONGEST = 20_000  # sentencex takes the square of a paragraph's length: past this it is cut at a space
_WRAPPED = 120  # no line of a text that is broken at a fixed width is longer
_ENDS = re.compile(r"[.!?:;…。！？؟۔।]['\"’”»)\]]*$")
_SAYS_SOMETHING = re.compile(r"[^\W_]")


def sentences(text: str, start: int, end: int, language: str = "") -> Iterator[tuple[int, int]]:
    """Yield [start, end) of each sentence in that part of the text, without the white space around it.

    ``language`` is a tag (BCP 47), of which the first part counts; unknown or "", the rules for English are taken.
    """
    tag = language.partition("-")[0].lower() or "en"
    for opening, closing in _pieces(text, start, end):
        at = opening
        for sentence in segment(tag, text[opening:closing]):
            if _SAYS_SOMETHING.search(sentence):
                left = at + len(sentence) - len(sentence.lstrip())
                yield left, left + len(sentence.strip())
            at += len(sentence)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs, the longest of them in pieces."""
    for opening, closing in _paragraphs(text, start, end):
        while closing - opening > _LONGEST:
            space = text.rfind(" ", opening, opening + _LONGEST) + 1
            yield opening, space or opening + _LONGEST
            opening = space or opening + _LONGEST
        yield opening, closing


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each line, or lines together where a paragraph was broken at a fixed width."""
    for lines in _blocks(text, start, end):
        widest = max(closing - opening for opening, closing in lines)
        opening = lines[0][0]
        for left, right in pairwise(lines):
            if not _goes_on(text, left, right, widest if len(lines) > 2 else 0):
                yield opening, left[1]
                opening = right[0]
        yield opening, lines[-1][1]


def _blocks(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """Yield the lines between one blank line and the next."""
    lines: list[tuple[int, int]] = []
    while start <= end:
        closing = text.find("\n", start, end)
        closing = closing if closing >= 0 else end
        if text[start:closing].strip():
            lines.append((start, closing))
        elif lines:
            yield lines
            lines = []
        start = closing + 1
    if lines:
        yield lines


def _goes_on(text: str, left: tuple[int, int], right: tuple[int, int], widest: int) -> bool:
    """Whether the right line goes on with the left one's sentence: in lower case, or as its first word had no room."""
    line, following = text[slice(*left)].rstrip(), text[slice(*right)].lstrip()
    return (following[0].islower() and not _ENDS.search(line[-8:])) or _no_room(line, following, widest)


def _no_room(line: str, following: str, widest: int) -> bool:
    return 0 < widest <= _WRAPPED and len(line) + 1 + len(following.split(maxsplit=1)[0]) > widest
