"""A site as it was built: its pages, where their links lead, and the claims that it publishes as data."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from factcheck.trust.page import Link, Page, read_page

DATA = "data/claims.json"
_MADE = ("claims/", "sources/", "topics/", "claimants/", "verdicts/", "corrections/", "embed/", "search/")
_NOT_OWN = ("index.html", "404.html")


class NotBuiltError(Exception):
    """There is no built site in a folder; the message says what is missing and what to do."""


@dataclass(frozen=True)
class BuiltSite:
    """The pages of a built site by file, and what ``data/claims.json`` says: the claims and the scale."""

    pages: dict[str, Page]
    data: dict[str, Any]
    files: frozenset[str] = field(default=frozenset())

    @property
    def claims(self) -> list[dict[str, Any]]:
        """The published claims, the withdrawn ones included."""
        return list(self.data["claims"])

    @cached_property
    def own_pages(self) -> list[Page]:
        """The pages that people wrote, not made from claims: those on which a desk speaks of itself."""
        return [page for file, page in self.pages.items() if not file.startswith(_MADE) and file not in _NOT_OWN]

    def claim_page(self, claim: dict[str, Any]) -> Page | None:
        """Return the page of a published claim."""
        return self.pages.get(self._file(self._within(str(claim["url"]))))

    def leads_to(self, page: Page, link: Link) -> str:
        """Return the file within the site that a link on ``page`` leads to; ``""`` where it leads elsewhere."""
        parts = _parts(link.address)
        if parts.scheme or parts.netloc:
            return self._file(self._within(link.address)) if link.address.startswith(self._home) else ""
        path = unquote(parts.path)
        if not path:
            return page.file
        if path.startswith("/"):
            return self._file(path.removeprefix(unquote(_parts(self._home).path)))
        return self._file(posixpath.join(posixpath.dirname(page.file), path))

    def links_to(self, page: Page, file: str, place: str) -> bool:
        """Whether ``page`` has a link to ``file`` in its "main" part or its "footer"."""
        return any(link.place == place and self.leads_to(page, link) == file for link in page.links)

    @property
    def _home(self) -> str:
        return str(self.data["url"]).rstrip("/") + "/"

    def _within(self, address: str) -> str:
        return unquote(_parts(address).path).removeprefix(unquote(_parts(self._home).path))

    def _file(self, path: str) -> str:
        """Return the file that is served for a path, as far as there is one."""
        file = posixpath.normpath(path or ".")
        return next((one for one in (file, posixpath.normpath(f"{file}/index.html")) if one in self.files), "")


def read_site(folder: Path) -> BuiltSite:
    """Return the site built into ``folder``; raise NotBuiltError where there is none."""
    if not (folder / "index.html").is_file():
        raise NotBuiltError(f"no site in {folder}: build it first, with `factcheck build`")
    try:
        data = json.loads((folder / DATA).read_text("utf-8"))
        missing = {"url", "verdicts", "claims"} - data.keys()
    except (OSError, ValueError, AttributeError):
        missing = {"claims"}
    if missing:
        raise NotBuiltError(f"{folder / DATA} can't be read: this site wasn't built by `factcheck build`")
    files = frozenset(_files(folder))
    pages = {file: read_page(file, (folder / file).read_text("utf-8", "replace")) for file in _pages(files)}
    return BuiltSite(pages, data, files)


def _files(folder: Path) -> Iterable[str]:
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _pages(files: Iterable[str]) -> list[str]:
    return sorted(file for file in files if file.endswith(".html"))


def _parts(address: str) -> SplitResult:
    """Return an address's parts; one that can't be taken apart, such as ``http://[``, leads nowhere in the site."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("odd", "", "", "", "")
