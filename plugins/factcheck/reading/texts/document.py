"""Reads a PDF file: its paragraphs in reading order, with the offset of every page.

pdfminer.six (MIT, typed), since it groups characters into lines and columns; pypdf gives text in the order of the
content stream, and pypdfium2 (faster) neither layout nor types.
"""

from __future__ import annotations

import re
import zlib

from factcheck.model.sourcetext import SourceText
from factcheck.reading.texts.paragraphs import running_text
from factcheck.reading.texts.printed import PrintedLine
from factcheck.reading.texts.refusal import Refusal

_UNPACKED_LIMIT = 150 * 1024 * 1024  # bytes that all streams of a file may unpack to
_STREAM = re.compile(rb"stream\r?\n")
_MISSING = "PDF files need one more package: pip install 'factcheck[pdf]'"


def document_text(data: bytes, declared: str = "") -> SourceText | Refusal:
    """Return the text of the PDF file ``data``; it needs no ``declared`` encoding."""
    if b"%PDF-" not in data[:1024]:
        return Refusal("it is not a PDF file")
    if not _unpacks_within(data, _UNPACKED_LIMIT):
        return Refusal(f"it unpacks to more than {_UNPACKED_LIMIT // 1024 // 1024} MB")
    try:
        from factcheck.reading.texts.pdfpages import printed_pages
    except ImportError:
        return Refusal(_MISSING)
    pages = printed_pages(data)
    return pages if isinstance(pages, Refusal) else _source(pages)


def _source(pages: list[list[list[PrintedLine]]]) -> SourceText | Refusal:
    text, offsets = running_text(pages)
    if not text:
        return Refusal("it has no text that can be read: its pages may be pictures (run text recognition, OCR, on it)")
    return SourceText(text, "", pages=tuple(offsets))


def _unpacks_within(data: bytes, limit: int) -> bool:
    """Whether the file's streams stay within ``limit`` bytes; a stream packed twice is unpacked twice.

    pdfminer unpacks without a bound: 5 MB could fill 5 GB of memory.
    """
    for found in _STREAM.finditer(data):
        limit = _left(memoryview(data)[found.end() :], limit, depth=3)
        if limit < 0:
            return False
    return True


def _left(packed: bytes | memoryview, limit: int, depth: int) -> int:
    """Return what is left of ``limit`` after unpacking; negative where it does not suffice."""
    if bytes(packed[:1]) != b"\x78" or not depth:
        return limit
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(packed, limit + 1)
    except zlib.error:
        return limit
    return _left(unpacked, limit - len(unpacked), depth - 1) if len(unpacked) <= limit else -1
