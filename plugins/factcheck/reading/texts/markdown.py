"""Reads a Markdown file (GitHub Flavored Markdown) as the text that its reader sees, a block a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.model.sourcetext import SourceText
from factcheck.reading.texts.encodings import decode
from factcheck.reading.texts.lines import lines_of
from factcheck.reading.texts.references import padded
from factcheck.reading.texts.refusal import Refusal
from factcheck.reading.texts.tree import html_tree
from factcheck.reading.texts.visible import prune

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# All of GFM but its tag filter, which would show scripts as text.
_EXTENSIONS = ["table", "autolink", "strikethrough", "tasklist"]
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?=[ \t]*[\w-]+[ \t]*:)(?s:.*?)\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_UNSHOWN = re.compile(
    r"(?P<code>^(?P<fence>`{3,}|~{3,})[^\n]*\n(?s:.*?)(?:^(?P=fence)|\Z)|(?<!`)(?P<ticks>`{1,8})(?!`)[^`]+(?P=ticks)(?!`))"
    r"|<!--(?s:.*?)(?:-->|\Z)"
    r"|</?[A-Za-z][\w-]*(?=[\s/>])[^<>]*>"
    r"|!\[[^\[\]\n]*\]\((?:[^()\\\n]|\\.|\([^()\n]*\))*+\)"  # a picture
    r"|\]\((?:[^()\\\n]|\\.|\([^()\n]*\))*+\)|\]\[[^\[\]\n]*\]"  # where a link goes
    r"|^ {0,3}\[(?!\^)[^\[\]\n]+\]:[^\n]*"  # a reference definition
    r"|\[\^[^\[\]\s]{1,100}\]",  # a footnote's number
    re.MULTILINE,
)
# Each sign that may mean something, and each line, is a node to cmark: 5 MB of brackets fill 1.2 GB. (":", "@" and "w"
# may be of an address.) A report of 500 pages has 30,000 lines, and about as many signs.
_SIGN = re.compile(r"[\[\]*_`<>&!~|\\:@w]|[-+][ \t]|\d[.)][ \t]")
_MOST_SIGNS, _MOST_LINES = 200_000, 100_000
_MARKER = re.compile(r"[ \t>]*(?:[-*+][ \t]+)*(\d{1,9})[.)](?=\s)")


def markdown_text(data: bytes, declared: str = "") -> SourceText | Refusal:
    """Return the text of the Markdown file ``data``; ``declared`` is the encoding that the sidecar names."""
    decoded = decode(data, declared, "the sidecar" if declared else "")
    if isinstance(decoded, Refusal):
        return decoded
    if _is_too_much(decoded.text):
        return Refusal("it has too many lines or signs of Markdown; keep the part that is quoted, or save it as .txt")
    matter = _FRONT_MATTER.match(decoded.text)
    body = matter.end() if matter else 0
    root = html_tree(_html(decoded.text[body:]))
    if isinstance(root, Refusal):
        return root
    prune(root)
    _drop_arrows(root)
    text = "\n".join(line.text for line in lines_of(root))
    if not text:
        return Refusal("it is empty")
    mask = " " * body + _mask(decoded.text[body:])
    return SourceText(text, decoded.encoding, decoded.text, mask, bom=decoded.bom, trouble=decoded.trouble)


def _is_too_much(markdown: str) -> bool:
    if max(markdown.count("\n"), markdown.count("\r")) > _MOST_LINES:
        return True
    return next(islice(_SIGN.finditer(markdown), _MOST_SIGNS, None), None) is not None


def _html(markdown: str) -> str:
    """Return the file as HTML, raw HTML included: it is only read, never shown, and its text is text of the page."""
    from cmarkgfm import markdown_to_html_with_extensions
    from cmarkgfm.cmark import Options

    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    html: str = markdown_to_html_with_extensions(markdown, options=options, extensions=_EXTENSIONS)
    return html


def _drop_arrows(root: HtmlElement) -> None:
    """Empty the arrows that lead from footnotes back to the text: cmark adds them, the file holds none."""
    for element in list(root.iter("a")):
        if element.get("class") == "footnote-backref":
            element.clear(keep_tail=True)


def _mask(markdown: str) -> str:
    """Return ``markdown`` with list numbers and all that isn't shown blanked out; code stays as it is."""
    numbered = "".join(_unnumbered(markdown))
    parts, at = [], 0
    for found in _UNSHOWN.finditer(numbered):
        parts.append(padded(numbered[at : found.start()]))
        parts.append(found.group("code") or " " * len(found.group()))
        at = found.end()
    return "".join([*parts, padded(numbered[at:])])


def _unnumbered(markdown: str) -> Iterator[str]:
    """Yield the lines with the numbers of lists blanked; "2024." that opens a line within a paragraph stays."""
    before = ""
    for line in markdown.splitlines(keepends=True):
        marker = _MARKER.match(line)
        if marker and (int(marker.group(1)) == 1 or before[:1].isspace() or not before or _MARKER.match(before)):
            yield line[: marker.start(1)] + " " * len(marker.group(1)) + line[marker.end(1) :]
        else:
            yield line
        before = line
