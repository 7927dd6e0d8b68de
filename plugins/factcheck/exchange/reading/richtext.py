"""HTML that our own site made of a review, back to Markdown."""

from __future__ import annotations

import re
from typing import Any

from factcheck.model.addresses import is_web_address

_HTML = re.compile(r"<(p|h[1-6]|ul|ol|blockquote|pre|table|hr)\b[^>]{0,200}>", re.IGNORECASE)
_AROUND = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table", "tr", "div", "hr"}
_DEPTH = 50


def is_html(text: str) -> bool:
    """Whether a text opens with a block of HTML."""
    return bool(_HTML.match(text.lstrip()))


def markdown(text: str) -> str:
    """Return the Markdown of a piece of HTML; what has no simple form becomes its words."""
    from lxml import etree, html

    try:
        root = html.fragment_fromstring(text, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return text
    lines = (line.strip() for line in _written(root, 0).splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _written(node: Any, depth: int) -> str:
    if not isinstance(node.tag, str) or node.tag in ("script", "style") or depth > _DEPTH:
        return ""
    parts = [_spaced(node.text)]
    for child in node:
        parts += [_written(child, depth + 1), _spaced(child.tail)]
    return _dressed(node, "".join(parts))


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _dressed(node: Any, words: str) -> str:
    tag, around = node.tag, _AROUND.get(node.tag, "")
    if around and words.strip():
        return f"{around}{words}{around}"
    if tag == "a" and is_web_address(node.get("href") or ""):
        return f"[{words}]({node.get('href')})"
    if tag in ("ul", "ol", "table"):
        return f"\n{words}\n"
    lead = {"li": "- ", "blockquote": "> ", "br": "\n"}.get(
        tag, "#" * int(tag[1]) + " " if re.fullmatch("h[1-6]", tag) else ""
    )
    if tag in ("li", "tr"):
        return f"\n{lead}{words.strip()}"
    return f"\n\n{lead}{words.strip()}\n\n" if tag in _BLOCKS else lead + words
