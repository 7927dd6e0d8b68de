"""What of a page can be seen: the tree without what is hidden, and a mask of the file that blanks the same.

A trap for a fact-checker: text that no reader sees ("display: none") must not make a quote hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.reading.texts.references import padded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Elements whose content is no text of the page, or (select, button) belongs to a form or a player.
_UNSEEN = frozenset(
    "audio button canvas datalist dialog head iframe noembed noframes noscript object script select style svg template "
    "textarea title video xmp".split()
)
_NEVER_HIDDEN = ("html", "body")  # some pages hide all of themselves until their scripts have run
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # without an end tag
_UNSEEN_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)

_RAW = "iframe|noembed|noframes|script|style|textarea|title|xmp"  # their content is characters, never tags
_TOKEN = re.compile(
    # Each alternative takes the rest of the file where its end is missing, so that nothing is scanned twice.
    rf"<!--.*?(?:-->|\Z)|<({_RAW})(?=[\s/>]).*?(?:</\1(?=[\s/>])[^>]*(?:>|\Z)|\Z)"
    r"""|<(/?)([a-z][^\s/>]*)((?:[^>=]|=\s*"[^"]*"|=\s*'[^']*'|=)*+)(?:>|\Z)"""
    r"|<[!?/][^>]*(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_UNSEEN_ATTRIBUTE = re.compile(
    r"""\shidden(?=[\s=/]|\Z)|\saria-hidden\s*=\s*["']?true|\sstyle\s*=\s*("[^"]*"|'[^']*')""", re.IGNORECASE
)
_TO_NOTE = re.compile(r"""\shref\s*=\s*["']?#""", re.IGNORECASE)


def prune(root: HtmlElement) -> None:
    """Empty every element that a reader doesn't see, and the raised numbers of footnotes: "fog1" is no word.

    Emptied and not removed: to join the text around a hundred thousand removed elements takes quadratic time.
    """
    for element in list(root.iter()):
        if isinstance(element.tag, str) and (_is_unseen(element) or _is_note_mark(element)):
            element.clear(keep_tail=True)
            element.tag = "span"


def mask_page(page: str) -> str:
    """Return ``page`` with tags, comments and what is hidden blanked out, and character references resolved."""
    parts: list[str] = []
    at = 0
    for start, end in _unseen_ranges(page):
        if end > at:
            parts.append(padded(page[at : max(at, start)]))
            parts.append(" " * (end - max(at, start)))
            at = end
    parts.append(padded(page[at:]))
    return "".join(parts)


def _is_unseen(element: HtmlElement) -> bool:
    if element.tag in _NEVER_HIDDEN:
        return False
    get = element.attrib.get
    return (
        element.tag in _UNSEEN
        or get("hidden") is not None
        or (get("aria-hidden") or "").lower() == "true"
        or bool(_UNSEEN_STYLE.search(get("style") or ""))
    )


def _is_note_mark(element: HtmlElement) -> bool:
    """Whether the element is raised and opens with a link to a note on the same page; an exponent holds no link."""
    if element.tag != "sup" or not len(element) or (element.text or "").strip():
        return False
    return bool(element[0].tag == "a" and (element[0].get("href") or "").startswith("#"))


def _unseen_ranges(page: str) -> list[tuple[int, int]]:
    """Return the stretches that are no text, in order of their start; those of hidden elements hold others."""
    ranges: list[tuple[int, int]] = []
    raised = False  # whether the token before was the start of a ``sup``
    name, depth, opened = "", 0, 0  # the hidden element that we are in, how often its name stands open, its range
    for token in _TOKEN.finditer(page):
        ranges.append(token.span())
        closes, tag, attributes = token.group(2), (token.group(3) or "").lower(), token.group(4) or ""
        if name:
            depth += (tag == name) * (-1 if closes else 1)
            if not depth:
                ranges[opened] = (ranges[opened][0], token.end())
                name = ""
        elif tag and not closes and tag not in _VOID and _has_unseen(tag, attributes):
            name, depth, opened = tag, 1, len(ranges) - 1
        elif raised and tag == "a" and _TO_NOTE.search(attributes) and not page[ranges[-2][1] : token.start()].strip():
            name, depth, opened = "sup", 1, len(ranges) - 2
        raised = tag == "sup" and not closes
    return ranges


def _has_unseen(tag: str, attributes: str) -> bool:
    if tag in _NEVER_HIDDEN or tag == "head":  # a page may leave the head's end tag out
        return False
    if tag in _UNSEEN:
        return True
    for found in _UNSEEN_ATTRIBUTE.finditer(attributes):
        style = found.group(1)
        if style is None or _UNSEEN_STYLE.search(style.strip("\"'")):
            return True
    return False
