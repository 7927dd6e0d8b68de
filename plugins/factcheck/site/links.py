"""Addresses: relative from page to page, so that a site works from disk and under a sub-path; absolute for machines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from factcheck.site.options import Options


def license_name(address: str) -> str:
    """Return what a licence is called: ``CC BY-SA 4.0`` for Creative Commons' addresses, else the address itself."""
    found = re.search(r"//creativecommons\.org/(licenses|publicdomain)/([a-z-]+)/(\d\.\d)", address)
    if not found:
        return address.partition("//")[2].rstrip("/")
    name = "CC0" if found[2] == "zero" else f"CC {found[2].upper()}"
    return f"{name} {found[3]}"


def file_of(path: str) -> str:
    """Return the file that holds the page at ``path``: folders are served by their ``index.html``."""
    return path + "index.html" if not path or path.endswith("/") else path


def _relative(target: list[str], page: list[str]) -> str:
    """Return the way from one file or folder to another, both as their steps from the site's root."""
    same = 0
    while same < min(len(target), len(page)) - 1 and target[same] == page[same]:
        same += 1
    return "../" * (len(page) - same - 1) + "/".join(target[same:]) or "./"


@dataclass(slots=True)
class Addresses:
    """Turns an address within the site into a link. ``current`` is the file of the page that is being rendered.

    ``close`` is set where a link depends on more of the page than its depth and section (see ``Once``).
    """

    options: Options
    current: str = field(default="index.html")
    close: bool = field(default=False, init=False)
    _page: str = field(default="", init=False)
    _depth: int = field(default=0, init=False)
    _section: str = field(default="", init=False)
    _up: str = field(default="", init=False)

    def absolute(self, path: str) -> str:
        """Return the address of ``path`` with scheme and host."""
        return f"{self.options.base}/{path}"

    def relative(self, path: str, page: str) -> str:
        """Return the link to ``path`` from the page in file ``page``.

        The error page is served at any depth, so its links start at the host's root wherever that is known.
        """
        target, mark, rest = path.partition("#")
        if page == "404.html" and self.options.siteurl:
            return f"{urlsplit(self.options.siteurl).path.rstrip('/')}/{target}{mark}{rest}"
        if self.options.index_links and (not target or target.endswith("/")):
            target += "index.html"
        if target.partition("/")[0] == page.partition("/")[0]:
            self.close = self.close or target.count("/") > 1
            return _relative(target.split("/"), page.split("/")) + mark + rest
        return ("../" * page.count("/") + target or "./") + mark + rest

    @property
    def place(self) -> tuple[int, str]:
        """How deep this page lies, and its first folder: all that most links depend on."""
        page = self.current
        if page is not self._page:
            self._page, self._depth, self._section = page, page.count("/"), page.partition("/")[0]
            self._up = "../" * self._depth
        return self._depth, self._section

    def link(self, path: str) -> str:
        """In a template: the link to ``path`` from this page."""
        depth, section = self.place
        if not depth or path.startswith(section) or "#" in path:
            return self.relative(path, self.current)
        # What ``relative`` does for a page of another section, which is nearly every link.
        return f"{self._up}{path}index.html" if self.options.index_links and path[-1:] in "/" else self._up + path

    def asset(self, path: str) -> str:
        """In a template: the link to one of the theme's own files."""
        return self.link(f"{self.options.static}/{path}")
