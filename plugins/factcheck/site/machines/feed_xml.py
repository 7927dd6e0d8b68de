"""Feeds as XML: Atom 1.0 (RFC 4287) and RSS 2.0 (RSS Advisory Board), by the library that Pelican uses.

What the library does otherwise is set right here: it takes the clock for what has no date, joins several authors
into one, declares every text as HTML, and leaves open whether a ``guid`` is an address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from io import StringIO
from typing import Any
from xml.sax.saxutils import escape as xml_escape
from xml.sax.saxutils import quoteattr

from feedgenerator import Atom1Feed, Rss201rev2Feed
from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator
from markupsafe import escape

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)  # what an empty feed was updated on: there has to be a date
_DUBLIN_CORE = {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}


@dataclass(slots=True)
class Entry:
    """One entry. ``id`` stays the same for ever; ``permalink`` says whether it is an address that can be opened."""

    id: str
    link: str
    title: str
    text: str
    published: date | None
    updated: date | None
    authors: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    permalink: bool = True


@dataclass(slots=True)
class Feed:
    """One feed with its entries, the newest first. ``path`` is its address without ``.atom.xml`` or ``.rss.xml``."""

    path: str
    title: str
    text: str
    page: str
    author: str
    language: str
    entries: list[Entry]


class _Handler(SimplerXMLGenerator):  # type: ignore[misc]
    """Writes an element in one go. The library does so in eight steps, which took half of a feed's time."""

    def addQuickElement(self, name: str, contents: str | None = None, attrs: dict[str, str] | None = None) -> None:  # noqa: N802
        self._finish_pending_start_element()
        opening = (
            name + "".join(f" {key}={quoteattr(value)}" for key, value in sorted(attrs.items())) if attrs else name
        )
        self._write(f"<{opening}>{xml_escape(contents)}</{name}>" if contents else f"<{opening}/>")


class _Quick:
    """A feed whose entries are written by our handler."""

    def write(self, outfile: StringIO, encoding: str) -> None:
        self._own = _Handler(outfile, encoding, short_empty_elements=True)
        super().write(outfile, encoding)  # type: ignore[misc]

    def write_items(self, handler: Any) -> None:
        del handler
        super().write_items(self._own)  # type: ignore[misc]


class _Atom(_Quick, Atom1Feed):  # type: ignore[misc]
    def latest_post_date(self) -> datetime:
        return _latest(self)

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


class _Rss(_Quick, Rss201rev2Feed):  # type: ignore[misc]
    def latest_post_date(self) -> datetime:
        return _latest(self)

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.addQuickElement("dc:creator", name, _DUBLIN_CORE)


FORMATS: dict[str, Any] = {".atom.xml": _Atom, ".rss.xml": _Rss}
"""The feed's address by format."""


def feed_xml(feed: Feed, suffix: str, base: str) -> str:
    """Return ``feed`` in the format of ``suffix``; ``base`` is the site's absolute address with its final slash."""
    address = f"{base}{feed.path}{suffix}"
    made: Any = FORMATS[suffix](
        title=_text(feed.title),
        link=base + feed.page,
        description=_text(feed.text or feed.title),
        language=feed.language,
        author_name=_text(feed.author),
        feed_url=address,
        feed_guid=address,
    )
    for entry in feed.entries:
        _add(made, entry)
    out = StringIO()
    made.write(out, "utf-8")
    return out.getvalue() + "\n"


def _add(feed: Any, entry: Entry) -> None:
    feed.add_item(
        title=_text(entry.title),
        link=entry.link,
        unique_id=entry.id,
        unique_id_is_permalink=entry.permalink,
        # Both formats take it for HTML: the text is escaped once more, so that it stays text.
        description=str(escape(_text(entry.text))),
        pubdate=_moment(entry.published),
        updateddate=_moment(entry.updated or entry.published),
        categories=[_text(one) for one in entry.categories],
        authors=[_text(one) for one in entry.authors],
    )


def _latest(feed: Any) -> datetime:
    return max((item["updateddate"] for item in feed.items), default=_BEFORE_ALL)


def _moment(value: date | None) -> datetime:
    return datetime.combine(value, time(), UTC) if value else _BEFORE_ALL


def _text(words: str) -> str:
    """Return ``words`` without the characters that XML can't hold."""
    return words if words.isprintable() else _NOT_XML.sub("", words)
