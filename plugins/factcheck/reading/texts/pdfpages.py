"""Has pdfminer lay out the pages of a PDF file, within bounds of pages, characters and what a stream unpacks to."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Any

from pdfminer import pdftypes
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTContainer, LTPage, LTTextBox, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from factcheck.reading.texts.columns import Column, in_reading_order
from factcheck.reading.texts.printed import PrintedLine
from factcheck.reading.texts.refusal import Refusal

_PAGES = 1_000
_CHARACTERS = 30_000  # on one page; a book has 3,000, a newspaper 15,000
_ALL = 2_000_000  # in the file; a report of 500 pages has 1,500,000
_UNPACKED = 30 * 1024 * 1024  # bytes of one stream; the text of a page has 0.01 MB, a large map 10


class _TooMuchError(Exception):
    """The file is past a bound; its text says which."""


class _Unpacker:
    """Unpacks a stream as far as the bound: 1 kB can unpack to 1 GB."""

    def __init__(self) -> None:
        self._unpacker, self._left = zlib.decompressobj(), _UNPACKED

    @property
    def is_whole(self) -> bool:
        """Whether the end of the stream was met."""
        return self._unpacker.eof

    def decompress(self, data: bytes) -> bytes:
        """Return what ``data`` unpacks to; raise where that is too much, or ``zlib.error`` where it is damaged."""
        unpacked = self._unpacker.decompress(data, self._left + 1)
        self._left -= len(unpacked)
        if self._left < 0:
            raise _TooMuchError(f"a part of it unpacks to more than {_UNPACKED // 1024 // 1024} MB")
        return unpacked


class _Unpacking:
    """What pdfminer knows as ``zlib``, with a bound."""

    error = zlib.error
    decompressobj = _Unpacker

    @staticmethod
    def decompress(data: bytes) -> bytes:
        """Return the whole of a stream; raise as ``_Unpacker`` does, and where it is cut."""
        unpacker = _Unpacker()
        unpacked = unpacker.decompress(data)
        if not unpacker.is_whole:
            raise zlib.error("incomplete")
        return unpacked


def printed_pages(data: bytes, page_done: Callable[[int], None]) -> list[list[list[PrintedLine]]] | Refusal:
    """Return, for each page, its columns' blocks of lines in reading order.

    ``page_done`` is told how many characters each page has. Raises MemoryError; and changes pdfminer for good, so that
    it belongs into a process of its own.
    """
    setattr(pdftypes, "zlib", _Unpacking)  # noqa: B010  # a module has no type that could be given
    # It warns of every oddity in a file's fonts, in the middle of a site's build.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL + 1)
    try:
        return list(_pages(PDFDocument(PDFParser(BytesIO(data))), page_done))
    except MemoryError:
        raise
    except _TooMuchError as error:
        return Refusal(str(error))
    except PDFEncryptionError:
        return Refusal("it is locked with a password")
    except Exception:  # a damaged file fails anywhere in pdfminer, with exceptions of any kind
        return Refusal("it is damaged: its pages can't be read")


def _pages(document: PDFDocument, page_done: Callable[[int], None]) -> Iterator[list[list[PrintedLine]]]:
    resources = PDFResourceManager()
    device = _Device(resources)
    interpreter = PDFPageInterpreter(resources, device)
    total = 0
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > _PAGES:
            raise _TooMuchError(f"it has more than {_PAGES:,} pages")
        device.characters = 0
        interpreter.process_page(page)
        page_done(device.characters)
        total += device.characters
        if total > _ALL:
            raise _TooMuchError(f"its text is longer than {_ALL:,} characters; keep the pages that are quoted")
        boxes = in_reading_order(list(_boxes(device.get_result())))
        blocks = [_block(box, column, number, device.get_result()) for box, column in boxes]
        yield [block for block in blocks if block]


class _Device(PDFPageAggregator):
    """Takes the characters of a page, no drawings, and gives up where they are too many."""

    def __init__(self, resources: PDFResourceManager) -> None:
        # all_texts: text within a form (XObject) is text of the page.
        super().__init__(resources, laparams=LAParams(boxes_flow=None, all_texts=True))
        self.characters = 0

    def render_char(self, *args: Any, **kwargs: Any) -> float:
        self.characters += 1
        if self.characters > _CHARACTERS:
            raise _TooMuchError(f"it has a page of more than {_CHARACTERS:,} characters")
        return super().render_char(*args, **kwargs)

    def paint_path(self, *args: Any, **kwargs: Any) -> None:
        """Leave out what is drawn."""

    def render_image(self, *args: Any, **kwargs: Any) -> None:
        """Leave out pictures."""


def _boxes(container: LTContainer[Any]) -> Iterator[LTTextBox]:
    """Yield the boxes of text of a page, and of the forms in it."""
    for item in container:
        if isinstance(item, LTTextBox):
            yield item
        elif isinstance(item, LTContainer) and not isinstance(item, LTTextLine):
            yield from _boxes(item)


def _block(box: LTTextBox, column: Column, number: int, page: LTPage) -> list[PrintedLine]:
    lines: Iterable[LTTextLine] = (line for line in box if isinstance(line, LTTextLine))
    return [
        PrintedLine(text, number, line.x0, line.x1, line.y0 - page.y0, line.height, *column, page.height)
        for line in lines
        if (text := " ".join(line.get_text().split(" ")).strip())
    ]
