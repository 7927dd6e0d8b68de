"""Reads a saved web page: its headline, standfirst and article, as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model.sourcetext import SourceText
from factcheck.reading.texts.article import article
from factcheck.reading.texts.encodings import Decoded, decode
from factcheck.reading.texts.lines import Line, lines_of
from factcheck.reading.texts.refusal import Refusal
from factcheck.reading.texts.tree import html_tree
from factcheck.reading.texts.visible import mask_page, prune

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PRESCAN = 1024  # bytes in which a page must name its encoding (WHATWG HTML, 13.2.3.2)
_NAMED = re.compile(
    rb"""<(?:meta|\?xml)\s[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)


def page_text(data: bytes, declared: str = "") -> SourceText | Refusal:
    """Return the article of the page ``data``; ``declared`` is the encoding that the sidecar names."""
    decoded = decode(data, declared, "the sidecar") if declared else decode(data, *_by_page(data))
    if isinstance(decoded, Refusal):
        return decoded
    root = html_tree(decoded.text)
    if isinstance(root, Refusal):
        return root
    prune(root)
    text = _text(root)
    return _source(decoded, text) if text else Refusal("it has no article text")


def _source(decoded: Decoded, text: str) -> SourceText:
    return SourceText(
        text,
        decoded.encoding,
        file_text=decoded.text,
        mask=mask_page(decoded.text),
        bom=decoded.bom,
        trouble=decoded.trouble,
    )


def _by_page(data: bytes) -> tuple[str, str]:
    """Return the encoding that the page names for itself, and who says so."""
    found = _NAMED.search(data[:_PRESCAN])
    if found is None:
        return "", ""
    name = found.group(1).decode("ascii", "replace")
    # A page whose ``meta`` can be read byte by byte is not UTF-16, whatever it says (WHATWG HTML).
    return ("utf-8" if name.lower().startswith("utf-16") else name), "the page"


def _text(root: HtmlElement) -> str:
    lines = list(lines_of(root))
    return "\n".join(line.text for line in article(root, lines) or _content(root, lines))


def _content(root: HtmlElement, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines of the page's ``main``, or all of them, where no article is found."""
    for element in root.iter("main"):
        found = list(lines_of(element))
        if found:
            return found
    return lines
