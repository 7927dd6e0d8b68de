"""The JSON-LD blocks of a web page."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)")
_CLOSING = re.compile(r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$")
_TAIL = 40


def json_blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of each ``application/ld+json`` script; empty ones are left out."""
    from lxml import etree, html

    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return
    for script in page.iter("script"):
        kind = (script.get("type") or "").partition(";")[0].strip().lower()
        if kind == "application/ld+json" and (script.text or "").strip():
            yield script.sourceline or 1, _bare(script.text)


def _bare(text: str) -> str:
    text = _WRAPPING.sub("", text, count=1).strip()
    head, tail = text[:-_TAIL], text[-_TAIL:]
    return (head + _CLOSING.sub("", tail)).strip().removesuffix(";")
