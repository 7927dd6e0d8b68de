"""One page of a built site, as an assessor sees it: its headings with what stands below them, and its links."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PLACES = {"main": "main", "footer": "footer"} | dict.fromkeys(("script", "style", "template", "title"), "unseen")
_BLOCKS = {"p", "li", "dt", "dd", "div", "tr", "td", "th", "blockquote", "br", "ul", "ol", *_HEADINGS}


@dataclass(slots=True)
class Link:
    """A link: its address as written, and where on the page it stands: "main", "footer" or ""."""

    address: str
    place: str


@dataclass(slots=True)
class Section:
    """A heading (level 1 to 6) and what stands below it, up to the next heading of its level or a higher one."""

    level: int
    heading: str = ""
    text: str = ""
    links: list[Link] = field(default_factory=list)
    days: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """A page. ``file`` is its path within the site; ``shows`` is what it declares that it shows, as written."""

    file: str
    language: str = ""
    shows: str = ""
    text: str = ""
    links: list[Link] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The page's address within the site, as a person would say it."""
        return self.file.removesuffix("index.html") or "the start page"


def read_page(file: str, html: str) -> Page:
    """Return the page that ``html`` is; what it holds outside its main part counts as links only."""
    reader = _Reader(Page(file))
    reader.feed(html)
    reader.close()
    return reader.done()


@dataclass(slots=True)
class _Extent:
    """Which of a page's words are a section's heading (from ``start`` to ``body``) and its text (to ``end``)."""

    section: Section
    start: int
    body: int | None = None
    end: int | None = None


class _Reader(HTMLParser):
    """Follows a page from tag to tag. ``words`` are those of its main part; ``open`` the sections around a place."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.words: list[str] = []
        self.inside = dict.fromkeys(_PLACES.values(), 0)
        self.extents: list[_Extent] = []
        self.open: list[_Extent] = []

    def done(self) -> Page:
        """Return the page, with the words of each section."""
        self.page.text = _one_line(self.words)
        for one in self.extents:
            one.section.heading = _one_line(self.words[one.start : one.body])
            one.section.text = _one_line(self.words[one.body : one.end]) if one.body is not None else ""
        self.page.sections = [one.section for one in self.extents]
        return self.page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.page.language = given.get("lang", "")
        elif tag == "meta" and given.get("name") == "factcheck:shows":
            self.page.shows = given.get("content", "")
        elif tag == "a" and "href" in given:
            self._link(Link(given["href"], next((place for place in ("main", "footer") if self.inside[place]), "")))
        elif tag == "time":
            for one in self.open:
                one.section.days.append(given.get("datetime", ""))
        elif tag in _HEADINGS and self.inside["main"]:
            self._heading(_HEADINGS[tag])
        self._move(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADINGS and self.open and self.open[-1].body is None:
            self.open[-1].body = len(self.words)
        self._move(tag, -1)
        if tag == "main" and not self.inside["main"]:
            self._close(0)

    def handle_data(self, data: str) -> None:
        if self.inside["main"] and not self.inside["unseen"]:
            self.words.append(data)

    def _move(self, tag: str, step: int) -> None:
        if tag in _PLACES:
            self.inside[_PLACES[tag]] = max(0, self.inside[_PLACES[tag]] + step)
        if tag in _BLOCKS and self.inside["main"]:
            self.words.append(" ")

    def _heading(self, level: int) -> None:
        self._close(level)
        self.open.append(_Extent(Section(level), len(self.words)))
        self.extents.append(self.open[-1])

    def _close(self, level: int) -> None:
        """End the sections of ``level`` and below it; they take no more words, links or days."""
        while self.open and self.open[-1].section.level >= level:
            self.open.pop().end = len(self.words)

    def _link(self, link: Link) -> None:
        self.page.links.append(link)
        for one in self.open:
            one.section.links.append(link)


def _one_line(words: list[str]) -> str:
    return " ".join("".join(words).split())
