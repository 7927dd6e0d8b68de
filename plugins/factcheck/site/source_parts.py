"""Where the page of a source is cut in several: a long text, or one with very many passages, is read in parts.

A part has a stretch of the text and the passages that open in it. Where the cuts are follows from what lists know of
the source, so that its pages can be told of without reading its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Source
from factcheck.site.coverage import MOST_NAMED, Mark

if TYPE_CHECKING:
    from factcheck.site.desk import ListedSource

MOST_TEXT = 40_000
"""Bytes of HTML that the text of one part may have, but for the marks in it."""
MOST_PASSAGES = 80_000
"""Bytes of HTML that the passages of one part may have, as far as that can be told beforehand."""
LONGEST = 3_000
"""Characters of one passage that the list of passages shows: the text below it has all."""
_MARKUP = 1_000  # bytes around a passage in the list, its links included
_PIECE = 250  # bytes around a piece of the text, and around a claim's name in it
_ESCAPED = re.compile("[&<>\"']")
_A_CHARACTER = 3  # bytes at the most, but for rare scripts


class Part(NamedTuple):
    """One part: its passages, as places in the list of all marks by place, and [start, end) of the text."""

    first: int
    last: int
    start: int
    end: int | None  # None: to the end


class _Place(NamedTuple):
    """A passage: about how many bytes of HTML it takes in the list, and its claim's name in the text."""

    start: int
    end: int
    size: int
    name: int = 0


class _Edge(NamedTuple):
    """Where the text is cut, or a passage closes or opens: in this order where they meet."""

    at: int
    kind: str  # "a cut", "closes", "opens"
    size: int = 0  # bytes of HTML that follow from it


def parts(source: ListedSource, marks: Sequence[Mark], most: int) -> list[Part]:
    """Return the parts of a source's page, the first one at least; each has up to ``most`` passages."""
    places = [_place(mark) for mark in marks] + [_Place(*place) for place in source.opinions]
    found: list[Part] = []
    first = start = opened = size = 0
    for edge in _edges(source, places):
        full = bool(size) and size + edge.size > MOST_PASSAGES
        many = edge.kind == "opens" and opened - first >= most
        if (edge.kind == "a cut" or full or many) and (edge.at > start or opened > first):
            at = max(edge.at, start)
            found.append(Part(first, opened, start, at))
            first, start, size = opened, at, 0
        opened += edge.kind == "opens"
        size += edge.size
    return [*found, Part(first, len(places), start, None)]


def _edges(source: ListedSource, places: Sequence[_Place]) -> Iterator[_Edge]:
    """Yield the edges in reading order. In the text, words are told apart at each, and name the claims on them."""
    edges = [(at, "a cut", _Place(at, at, 0)) for at in _cuts(source, places)]
    edges += [(place.end, "closes", place) for place in places] + [(place.start, "opens", place) for place in places]
    around = 0
    for at, kind, place in sorted(edges, key=lambda edge: edge[:2]):
        around += {"opens": 1, "closes": -1}.get(kind, 0)
        size = _PIECE + min(around, MOST_NAMED) * place.name if kind != "a cut" and source.publish != "none" else 0
        yield _Edge(at, kind, size + place.size if kind == "opens" else size)


def _place(mark: Mark) -> _Place:
    said = mark.claim.claim if mark.claim else mark.reason
    name = len(said.encode("utf-8", "replace"))
    words = min(mark.end - mark.start, LONGEST) * _A_CHARACTER  # in the list, and in the text
    return _Place(mark.start, mark.end, _MARKUP + 2 * words + name, _PIECE + name if mark.claim else 0)


def opinion_place(mark: Mark) -> tuple[int, int, int]:
    """Return the place of a passage that is not checked, and about how many bytes of HTML it takes in the list."""
    return _place(mark)[:3]


def _cuts(source: ListedSource, places: Sequence[_Place]) -> Iterator[int]:
    """Yield where the text has to be cut, as far as it is shown: before a passage, and within long ones only."""
    for at in source.cuts:
        around = [place for place in places if place.start < at < place.end]
        within = any(place.end - place.start > LONGEST for place in around)
        if within or source.publish == "full":
            yield at if within else min([at, *(place.start for place in around)])


def text_cuts(source: Source) -> list[int]:
    """Return where the text of ``source`` is to be cut if it is shown: between paragraphs, or words of a long one."""
    start, end = source.body, len(source.text)
    if source.publish == "none" or (end - start) * (_A_CHARACTER + 3) <= MOST_TEXT:
        return []
    cuts, size = [], 0
    for at, more in _stretches(source.text, start, end):
        if size and size + more > MOST_TEXT:
            cuts.append(at)
            size = 0
        size += more
    return cuts


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of [start, end), of a long one its words, each as (offset, bytes of HTML)."""
    for line in re.compile(r"[^\n]*\n?").finditer(text, start, end):
        size = _size(line[0]) + len("<p></p>")
        if size <= MOST_TEXT // 4:
            yield line.start(), size
            continue
        for word in re.compile(r"\S{1,1000}\s*|\s+").finditer(text, *line.span()):
            yield word.start(), _size(word[0])


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace")) + len("#34;") * len(_ESCAPED.findall(text))
