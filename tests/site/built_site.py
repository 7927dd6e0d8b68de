"""What a built site holds: its pages by kind, and what each page links to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

FIXED = (
    "index.html",
    "404.html",
    *(f"{name}/index.html" for name in (
        "claims", "sources", "verdicts", "claimants", "topics",
        "corrections", "methodology", "about", "corrections-policy",
    )),
)  # fmt: skip
LISTED = ("claims", "sources", "verdicts", "claimants", "topics")


OWN = re.compile(r"/js/(filters|search)\.js$")
"""The site's own scripts: files beside the pages, never a line in them."""


@dataclass
class Links(HTMLParser):
    """The addresses, anchors and headings of one page."""

    addresses: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)
    redirects: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.anchors.append(values["id"])
        if tag == "a" and "href" in values:
            self.addresses.append(values["href"])
        if tag in ("link", "img", "source") and values.get("rel") != "canonical":
            self.resources.append(values.get("href") or values.get("src", ""))
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(tag)
        if values.get("http-equiv") == "refresh":
            self.redirects = True
            self.addresses.append(values["content"].partition("url=")[2])
        if tag == "script" and not (OWN.search(values.get("src", "")) or values.get("type") == "application/ld+json"):
            self.forbidden.append("script")
        self.forbidden += [name for name in values if name == "style" or name.startswith("on")]
        self.forbidden += [tag] if tag in ("style", "iframe", "object", "embed", "base") else []


def links(file: Path) -> Links:
    """Read one page."""
    found = Links()
    found.feed(file.read_text(encoding="utf-8"))
    found.close()
    return found


def is_outside(address: str) -> bool:
    """Whether the address leaves the site (or is no address of a page, as ``mailto:``)."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


@dataclass
class BuiltSite:
    """A folder of built pages."""

    folder: Path

    def pages(self) -> list[Path]:
        """Return every page."""
        return sorted(self.folder.rglob("*.html"))

    def page_of_each_kind(self) -> list[str]:
        """Return one path for each kind of page: of a kind with many pages the one that shows most."""
        kinds = [name for name in FIXED if (self.folder / name).is_file()]
        for kind in LISTED:
            of_kind = [file for file in self.folder.glob(f"{kind}/*/index.html") if not links(file).redirects]
            if of_kind:
                fullest = max(of_kind, key=lambda file: (file.stat().st_size, file))
                kinds.append(fullest.relative_to(self.folder).as_posix())
        return kinds

    def target(self, page: Path, address: str) -> tuple[Path, str]:
        """Return the file that a link within the site leads to, and the anchor in it."""
        parts = urlsplit(address)
        return (page.parent / unquote(parts.path)).resolve() if parts.path else page, unquote(parts.fragment)
