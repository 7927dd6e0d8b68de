"""One page of a built site, as an assessor sees it: its headings with what stands below them, and its links."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN = {"script", "style", "template", "title"}
_BLOCKS = {"p", "li", "dt", "dd", "div", "tr", "td", "th", "blockquote", "br", "ul", "ol", *_HEADINGS}


@dataclass(slots=True)
class Link:
    """A link: its address as written, its words, and where on the page it stands: "main", "footer" or ""."""

    address: str
    place: str
    text: str = ""


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
    page = reader.page
    page.text = _one_line(page.text)
    for section in page.sections:
        section.heading, section.text = _one_line(section.heading), _one_line(section.text)
    return page


class _Reader(HTMLParser):
    """Follows a page from tag to tag; ``open`` are the sections that a word belongs to, outermost first."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.depth = dict.fromkeys((*_UNSEEN, *_HEADINGS, "main", "footer", "a"), 0)
        self.open: list[Section] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.page.language = given.get("lang", "")
        elif tag == "meta" and given.get("name") == "factcheck:shows":
            self.page.shows = given.get("content", "")
        elif tag in _HEADINGS and self.depth["main"]:
            self.open = [one for one in self.open if one.level < _HEADINGS[tag]] + [Section(_HEADINGS[tag])]
            self.page.sections.append(self.open[-1])
        elif tag == "a" and "href" in given:
            self._link(given["href"])
        elif tag == "time":
            self._day(given.get("datetime", ""))
        self._move(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        self._move(tag, -1)

    def handle_data(self, data: str) -> None:
        if any(self.depth[tag] for tag in _UNSEEN):
            return
        if self.depth["a"] and self.page.links:
            self.page.links[-1].text += data
        if self.depth["main"]:
            self._write(data)

    def _move(self, tag: str, step: int) -> None:
        if tag in self.depth:
            self.depth[tag] = max(0, self.depth[tag] + step)
        if tag in _BLOCKS and self.depth["main"]:
            self._write(" ")

    def _write(self, data: str) -> None:
        self.page.text += data
        in_heading = any(self.depth[tag] for tag in _HEADINGS)
        for section in self.open:
            if in_heading and section is self.open[-1]:
                section.heading += data
            else:
                section.text += data

    def _link(self, address: str) -> None:
        place = next((part for part in ("main", "footer") if self.depth[part]), "")
        link = Link(address, place)
        self.page.links.append(link)
        for section in self.open if place == "main" else ():
            section.links.append(link)

    def _day(self, day: str) -> None:
        for section in self.open if self.depth["main"] else ():
            section.days.append(day)


def _one_line(text: str) -> str:
    return " ".join(text.split())
