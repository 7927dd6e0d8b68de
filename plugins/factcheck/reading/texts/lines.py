"""Lays the text of an HTML tree out in lines, as a browser does: blocks apart, words whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = re.compile(r"[ \t\n\r\f]+")  # what HTML collapses: a no-break space is a character like others
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span "
    "strike strong sub sup time tt u var wbr img input embed picture source map area svg math".split()
)
_ROLES = {"h1": "headline", "figcaption": "caption"}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, list item, table cell or heading; ``role`` is "headline" (h1), "caption" (of a figure) or ``""``."""

    text: str
    role: str = ""


def lines_of(root: _Element) -> Iterator[Line]:
    """Yield the lines of text below ``root`` in the order of the document.

    A line break (br) is a space: a quote across it then reads as the sentence does. Elements that are not known to
    stand within a line open one of their own, since glued words would be worse than a sentence in two parts.
    """
    from lxml.etree import iterwalk

    parts: list[str] = [root.text or ""]
    roles: list[str] = []
    for event, element in iterwalk(root, events=("start", "end")):
        if element is root or not isinstance(element.tag, str):
            continue
        opens = event == "start"
        if element.tag == "br":
            parts.append(" " if opens else "")
        elif element.tag not in _INLINE:
            yield from _line(parts, roles)
            parts = []
        if element.tag in _ROLES:
            roles = [*roles, _ROLES[element.tag]] if opens else roles[:-1]
        parts.append((element.text if opens else element.tail) or "")
    yield from _line(parts, roles)


def _line(parts: list[str], roles: list[str]) -> Iterator[Line]:
    text = _SPACE.sub(" ", "".join(parts)).strip(" ")
    if text:
        yield Line(text, roles[-1] if roles else "")
