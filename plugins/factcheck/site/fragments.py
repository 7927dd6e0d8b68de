"""Links to words: text fragments of a page (WICG, URL Fragment Text Directives), times of a recording, PDF pages."""

from __future__ import annotations

import re
from urllib.parse import quote

from factcheck.model import Source
from factcheck.model.addresses import web_address
from factcheck.model.times import clock
from factcheck.site.language import Language

_LONG = 300  # past this, only the first and last words are named
_WORDS = 5
_CONTEXT = 40  # characters of context that tell one place from another


def words_url(source: Source, start: int, end: int) -> str:
    """Return the source's address with a fragment that leads to the words at [start, end).

    In a recording that is the time (W3C Media Fragments), in a PDF the page (RFC 8118), else the words themselves.
    """
    address, content = web_address(source.url), source.content
    time, page = content.time(start, end), content.page(start)
    if not address or (time is None and page is None):
        return fragment_url(source.url, source.text, start, end)
    place = f"t={int(time[0])}" if time is not None else f"page={page}"
    return f"{address.partition('#')[0]}#{place}"


def place_in(source: Source, start: int, end: int, words: Language) -> str:
    """Return where in a recording or a PDF the words stand, for readers; ``""`` for a text."""
    time, page = source.content.time(start, end), source.content.page(start)
    if time is not None:
        return words.gettext("At %(time)s in the recording", time=clock(time[0]))
    return words.gettext("On page %(page)s", page=page) if page is not None else ""


def fragment_url(address: str, text: str, start: int, end: int) -> str:
    """Return ``address`` with a fragment that leads to ``text[start:end]``; ``""`` where there is no web address.

    What stands around the words is named only where they stand more than once.
    """
    address = web_address(address)
    words = text[start:end]
    if not address or not words.strip():
        return address
    directive = _range(words)
    if text.count(words) > 1:
        before, after = _context(text, start, end)
        directive = (_encode(before) + "-," if before else "") + directive
        directive += ",-" + _encode(after) if after else ""
    return f"{address}{'' if '#' in address else '#'}:~:text={directive}"


def _range(words: str) -> str:
    """Name the words in full, or by their first and last few where they are many or cross a paragraph."""
    pieces = words.split()
    if ("\n" not in words.strip() and len(words) <= _LONG) or len(pieces) < 2 * _WORDS:
        return _encode(" ".join(pieces))
    return _encode(" ".join(pieces[:_WORDS])) + "," + _encode(" ".join(pieces[-_WORDS:]))


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return whole words just before and after, of the same paragraph."""
    before = text[max(0, start - _CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + _CONTEXT].partition("\n")[0]
    if len(before) == _CONTEXT:
        before = re.sub(r"^\S*\s*", "", before)
    if len(after) == _CONTEXT:
        after = re.sub(r"\s*\S*$", "", after)
    return before.strip(), after.strip()


def _encode(words: str) -> str:
    # The hyphen parts prefix from text and text from suffix, and is the one such sign that quote() leaves alone.
    return quote(words.encode("utf-8", "replace"), safe="").replace("-", "%2D")
