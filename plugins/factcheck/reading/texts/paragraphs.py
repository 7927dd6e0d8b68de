"""Makes running text of printed lines: paragraphs whole across lines, columns and pages, running heads left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from factcheck.reading.texts.hyphens import Hyphens
from factcheck.reading.texts.printed import PrintedLine

Block: TypeAlias = list[PrintedLine]

_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|seite|página)\s*)?\d{1,4}(?:\s*(?:/|of|von|de)\s*\d{1,4})?\W*", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?…:;]['’\"”»)\]]*\Z")
_BULLETS = tuple("•‣◦▪●■")
_HEADS = 2  # lines at a page's top and bottom that may be its running head and foot
_OFTEN = 0.3  # of the pages: odd and even ones may have different heads


def running_text(pages: Sequence[Sequence[Block]]) -> tuple[str, list[int]]:
    """Return the text of ``pages`` (their blocks in reading order), and the offset at which each page opens."""
    lines_left_out = _running_heads(pages)
    blocks = [
        kept for page in pages for block in page if (kept := [line for line in block if id(line) not in lines_left_out])
    ]
    paragraphs = _joined([part for block in blocks for part in _parts(block)])
    return _text(paragraphs, len(pages))


def _running_heads(pages: Sequence[Sequence[Block]]) -> set[int]:
    """Return (by ``id``) the page numbers, and the lines at the edge that stand on several pages, numbers apart."""
    edges = [_edge_lines(page) for page in pages]
    pages_of: dict[tuple[str, int], set[int]] = {}
    for lines in edges:
        for line in lines:
            pages_of.setdefault(_key(line), set()).add(line.page)
    enough = max(2, _OFTEN * len(pages))
    return {
        id(line)
        for lines in edges
        for line in lines
        if _PAGE_NUMBER.fullmatch(line.text) or len(pages_of[_key(line)]) >= enough
    }


def _edge_lines(page: Sequence[Block]) -> list[PrintedLine]:
    lines = sorted((line for block in page for line in block), key=lambda line: line.y0)
    return [line for line in [*lines[:_HEADS], *lines[_HEADS:][-_HEADS:]] if line.at_edge]


def _key(line: PrintedLine) -> tuple[str, int]:
    """Return what is the same of a running head on all pages: its words, and about where it stands."""
    return re.sub(r"\d+", "#", line.text).casefold(), round(line.y0 / 10)


def _parts(block: Block) -> Iterator[Block]:
    """Yield the paragraphs of a block: they open with an indent, a bullet, another size, after a short line."""
    start = 0
    for index in range(1, len(block)):
        if _opens(block[index - 1], block[index]):
            yield block[start:index]
            start = index
    yield block[start:]


def _opens(before: PrintedLine, line: PrintedLine) -> bool:
    if abs(before.size - line.size) > 0.15 * line.size or line.text.startswith(_BULLETS):
        return True
    indented = line.x0 - before.x0 > 0.6 * line.size
    return bool(_ENDED.search(before.text)) and (indented or not before.full)


def _joined(parts: Sequence[Block]) -> list[Block]:
    """Join the parts of a paragraph that goes on in the next column or on the next page."""
    paragraphs: list[Block] = []
    for part in parts:
        if paragraphs and _goes_on(paragraphs[-1], part):
            paragraphs[-1] = [*paragraphs[-1], *part]
        else:
            paragraphs.append(part)
    return paragraphs


def _goes_on(paragraph: Block, part: Block) -> bool:
    before, after = paragraph[-1], part[0]
    if abs(before.size - after.size) > 0.1 * after.size or _ENDED.search(before.text):
        return False
    # Above on the same page and in the same column: the gap between the two was meant.
    if before.page == after.page and before.y0 > after.y0 and after.x0 < before.right:
        return after.text[0].islower() and before.full
    return after.text[0].islower() or before.full


def _text(paragraphs: Sequence[Block], count: int) -> tuple[str, list[int]]:
    hyphens = Hyphens(line.text for paragraph in paragraphs for line in paragraph)
    parts: list[str] = []
    length, opened = 0, dict[int, int]()
    for paragraph in paragraphs:
        for line, after in zip(paragraph, [*paragraph[1:], None], strict=True):
            shown, gap = hyphens.joined(line.text, after.text) if after else (line.text, "\n")
            opened.setdefault(line.page, length)
            parts += [shown, gap]
            length += len(shown) + len(gap)
    return "".join(parts[:-1]), _offsets(opened, count, max(0, length - 1))


def _offsets(opened: dict[int, int], count: int, length: int) -> list[int]:
    """Return the offset of every page; one without text opens where the next one does."""
    offsets = [length] * count
    for page in range(count, 0, -1):
        offsets[page - 1] = opened.get(page, offsets[page] if page < count else length)
    return offsets
