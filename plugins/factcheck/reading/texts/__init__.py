"""The bytes of a source file of any kind to the text that a person sees, with a way back into the file.

A kind is a module with one function; ``SUFFIXES`` says which files it reads. Each imports the library it needs when
it is first called: a desk whose sources are plain text never waits for any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from factcheck.model.sourcetext import SourceText
from factcheck.reading.texts.captions import captions_text
from factcheck.reading.texts.document import document_text
from factcheck.reading.texts.markdown import markdown_text
from factcheck.reading.texts.page import page_text
from factcheck.reading.texts.plain import plain_text
from factcheck.reading.texts.refusal import Refusal

__all__ = ["SUFFIXES", "Extractor", "Refusal", "SourceText", "extract"]

Extractor = Callable[[bytes, str], SourceText | Refusal]
"""Reads the bytes of a file; the text is the encoding that its sidecar declares, ``""`` where it declares none."""

SUFFIXES: Mapping[str, Extractor] = MappingProxyType(
    {
        ".txt": plain_text,
        ".html": page_text,
        ".htm": page_text,
        ".md": markdown_text,
        ".vtt": captions_text,
        ".srt": captions_text,
        ".pdf": document_text,
    }
)
"""The kinds of file that can be a source."""


CHARACTER_LIMIT = 2_000_000
"""Characters of a source's text. A report of 500 pages has 1,500,000; quotes are looked for in no more."""


def extract(suffix: str, data: bytes, declared: str = "") -> SourceText | Refusal:
    """Return what a person reads of a file with this suffix (".html"), or why it gives no text."""
    extractor = SUFFIXES.get(suffix.lower())
    if extractor is None:
        return Refusal(f"it is none of {', '.join(SUFFIXES)}")
    content = extractor(data, declared)
    if isinstance(content, SourceText) and len(content.text) > CHARACTER_LIMIT:
        return Refusal(f"its text is longer than {CHARACTER_LIMIT:,} characters; keep the part that is quoted")
    return content
