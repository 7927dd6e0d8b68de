"""Chooses the lines of a page that are its article.

trafilatura decides what is article and what is furniture (menus, related stories, comments); the words are taken from
the page itself. Its own text glues words at block elements within paragraphs and leaves some inline text out (seen in
2.3), which would make right quotes fail.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.reading.texts.lines import Line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")
_SHINGLE = 4  # words in a row, by which a line is known in trafilatura's text although words are glued there
_SHORT = 6  # words; a line with fewer has too few shingles and is judged by its neighbours
_RUN = 3  # short lines in a row that the article's lines on both sides vouch for; more are a box of their own
_STANDFIRST = 5  # words; what stands between headline and article and is shorter is a label or a button
# trafilatura's time grows with the square: 0.2 s for 400 kB of text, 7 s for 4 MB; 4 s for 40,000 line breaks.
# No article is that long; of a page past these bounds all that is visible is taken.
_TEXT_LIMIT = 1_000_000
_ELEMENT_LIMIT = 20_000
_ATTRIBUTE_LIMIT = 60_000  # it copies the tree three times over


def article(root: HtmlElement, lines: Sequence[Line]) -> list[Line]:
    """Return those of the page's ``lines`` that are its headline, standfirst and article; empty where none is found."""
    chosen = _chosen(root) if _in_bounds(root, lines) else []
    if not chosen:
        return []
    kept = _kept([_words(line.text) for line in lines], chosen)
    if not any(kept):
        return []
    _keep_headline(lines, kept)
    _keep_captions(lines, kept)
    return [line for line, keep in zip(lines, kept, strict=True) if keep]


def _in_bounds(root: HtmlElement, lines: Sequence[Line]) -> bool:
    if sum(len(line.text) for line in lines) > _TEXT_LIMIT:
        return False
    attributes = [len(element.attrib) for element in root.iter()]
    return len(attributes) <= _ELEMENT_LIMIT and sum(attributes) <= _ATTRIBUTE_LIMIT


def _chosen(root: HtmlElement) -> list[str]:
    """Return the pieces of text that trafilatura takes for the article."""
    import trafilatura

    # What it logs of pages that it can't read would appear in the middle of a site's build.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    try:
        document = trafilatura.bare_extraction(root, favor_recall=True, include_comments=False, include_tables=True)
    except Exception:  # whatever a hostile page makes of it, the page's visible text is still there to be read
        return []
    body = getattr(document, "body", None)
    return [] if body is None else [piece for piece in body.itertext() if piece.strip()]


def _kept(lines: Sequence[tuple[str, ...]], chosen: Iterable[str]) -> list[bool]:
    pieces = [_words(piece) for piece in chosen]
    whole, flow = set(pieces), [word for words in pieces for word in words]
    shingles = set(_shingles(flow))
    sure = [_share(words, shingles) >= 0.5 if len(words) >= _SHORT else None for words in lines]
    if True not in sure:
        return [words in whole for words in lines]
    kept = [found is True or words in whole for found, words in zip(sure, lines, strict=True)]
    _confine(kept, sure)
    return kept


def _confine(kept: list[bool], sure: Sequence[bool | None]) -> None:
    """Settle the short lines: within the article they are kept, around it only where they touch it.

    "Monday" is a cell of the article's table, and an entry of the site's menu too.
    """
    first = sure.index(True)
    last = len(sure) - 1 - sure[::-1].index(True)
    for start, end in _short_runs(sure, first, last):
        if end - start <= _RUN and sure[start - 1] and sure[end]:
            kept[start:end] = [True] * (end - start)
    for run in (range(first - 1, -1, -1), range(last + 1, len(kept))):
        touches = True
        for index in run:
            touches = touches and kept[index]
            kept[index] = touches


def _short_runs(sure: Sequence[bool | None], first: int, last: int) -> Iterable[tuple[int, int]]:
    """Yield the runs of short lines between the lines ``first`` and ``last``, which are of the article."""
    start = first
    for index in range(first, last + 1):
        if sure[index] is not None:
            if start < index:
                yield start, index
            start = index + 1


def _keep_headline(lines: Sequence[Line], kept: list[bool]) -> None:
    """Keep the last headline above the article, and what stands between the two: standfirst, caption of the picture."""
    first = kept.index(True)
    above = [index for index in range(first + 1) if lines[index].role == "headline"]
    if not above:
        return
    kept[above[-1]] = True
    for index in range(above[-1] + 1, first):
        kept[index] = len(_words(lines[index].text)) >= _STANDFIRST


def _keep_captions(lines: Sequence[Line], kept: list[bool]) -> None:
    first, last = kept.index(True), len(kept) - kept[::-1].index(True)
    for index in range(first, last):
        kept[index] = kept[index] or lines[index].role == "caption"


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def _shingles(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def _share(words: Sequence[str], shingles: set[tuple[str, ...]]) -> float:
    found = [shingle in shingles for shingle in _shingles(words)]
    return sum(found) / len(found)
