"""Has pdfminer lay out the pages of a PDF file, within bounds of pages, characters and time."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

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
_SECONDS = 60.0  # for the whole file; a page takes about 0.03


class _TooMuchError(Exception):
    """The file is past a bound; its text says which."""


def printed_pages(data: bytes) -> list[list[list[PrintedLine]]] | Refusal:
    """Return, for each page, its columns' blocks of lines in reading order."""
    # It warns of every oddity in a file's fonts, in the middle of a site's build.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL + 1)
    try:
        return list(_pages(PDFDocument(PDFParser(BytesIO(data)))))
    except _TooMuchError as error:
        return Refusal(str(error))
    except PDFEncryptionError:
        return Refusal("it is locked with a password")
    except Exception:  # a damaged file fails anywhere in pdfminer, with exceptions of any kind
        return Refusal("it is damaged: its pages can't be read")


def _pages(document: PDFDocument) -> Iterator[list[list[PrintedLine]]]:
    resources = PDFResourceManager()
    device = _Device(resources)
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > _PAGES:
            raise _TooMuchError(f"it has more than {_PAGES:,} pages")
        device.characters = 0
        interpreter.process_page(page)
        boxes = in_reading_order(list(_boxes(device.get_result())))
        blocks = [_block(box, column, number, device.get_result()) for box, column in boxes]
        yield [block for block in blocks if block]


class _Device(PDFPageAggregator):
    """Takes the characters of a page, no drawings, and gives up where they are too many or take too long."""

    def __init__(self, resources: PDFResourceManager) -> None:
        # all_texts: text within a form (XObject) is text of the page.
        super().__init__(resources, laparams=LAParams(boxes_flow=None, all_texts=True))
        self.characters = 0
        # A bound on work, never part of a result that is given: a file in bounds reads the same at any speed.
        self._deadline = time.monotonic() + _SECONDS

    def render_char(self, *args: Any, **kwargs: Any) -> float:
        self.characters += 1
        if self.characters > _CHARACTERS:
            raise _TooMuchError(f"it has a page of more than {_CHARACTERS:,} characters")
        if time.monotonic() > self._deadline:
            raise _TooMuchError("reading it takes too long")
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
