"""Reads HTML into a tree, as far as its depth allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reading.texts.refusal import Refusal

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def html_tree(page: str) -> HtmlElement | Refusal:
    """Return the tree of ``page`` without comments; what the page says of its encoding no longer counts."""
    from lxml import etree, html

    # huge_tree lifts the depth from 256 to 2,048; past it libxml2 drops the rest of the page.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root: HtmlElement = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):  # nothing there but white space and comments
        return Refusal("it is empty")
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return Refusal("its elements are nested too deeply")
    return root
