"""Reads HTML into a tree, as far as its depth and its size allow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.reading.texts.refusal import Refusal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A saved news page has 1,000 to 10,000 elements, the longest of encyclopedias 60,000. What is past these bounds is made
# to fill memory; and to put n attributes into one element of a tree takes libxml2 (2.14) time that grows with n * n.
_ELEMENTS = 100_000
_ATTRIBUTES = 300_000
_OF_ONE = 300
_REFERENCES = 200_000  # ``&``: each is looked at by itself


class _TooMuchError(Exception):
    """The page is past a bound; its text says which."""


class _Counter:
    """Takes what the parser finds and keeps nothing of it, so that a page is counted before a tree is made of it."""

    def __init__(self) -> None:
        self.elements = self.attributes = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Count an element; raise where there are too many, or too many attributes."""
        self.elements += 1
        self.attributes += len(attributes)
        if self.elements > _ELEMENTS:
            raise _TooMuchError(f"it has more than {_ELEMENTS:,} elements; keep the part that is quoted")
        if len(attributes) > _OF_ONE or self.attributes > _ATTRIBUTES:
            raise _TooMuchError("its elements have too many attributes; keep the part that is quoted")

    def end(self, tag: str) -> None:
        """Pass over the end of an element."""

    def data(self, data: str) -> None:
        """Pass over text."""

    def close(self) -> None:
        """Give nothing."""


def html_tree(page: str) -> HtmlElement | Refusal:
    """Return the tree of ``page`` without comments; what the page says of its encoding no longer counts."""
    from lxml import etree, html

    if page.count("&") > _REFERENCES:
        return Refusal(f"it has more than {_REFERENCES:,} character references; keep the part that is quoted")
    data = page.encode("utf-8", "replace")
    # huge_tree lifts the depth from 256 to 2,048; past it libxml2 drops the rest of the page.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True, target=_Counter()))
        root: HtmlElement = html.document_fromstring(data, parser=parser)
    except _TooMuchError as error:
        return Refusal(str(error))
    except (etree.LxmlError, ValueError, AssertionError):  # nothing there but white space and comments
        return Refusal("it is empty")
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return Refusal("its elements are nested too deeply")
    return root
