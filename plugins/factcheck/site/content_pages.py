"""The desk's own pages (``content/pages/*.md``): read without raw HTML, and given the same frame as every page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from factcheck.site.links import Addresses
from factcheck.site.markdown import render

_FIELD = re.compile(r"([A-Za-z][\w-]*):[ \t]*(.*)")


class PageReader(BaseReader):  # type: ignore[misc]
    """Reads ``Key: value`` lines, an empty line, then Markdown; a page can't bring scripts or files along."""

    enabled = True
    file_extensions = ("md", "markdown", "mkd", "mdown")

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the page's HTML and its metadata."""
        text = Path(source_path).read_text("utf-8-sig")
        metadata: dict[str, Any] = {}
        lines = text.splitlines(keepends=True)
        while lines and (field := _FIELD.match(lines[0])):
            name = field[1].lower()
            metadata[name] = self.process_metadata(name, field[2].strip())
            del lines[0]
        html = str(render("".join(lines), top=2, relative=True))
        siteurl, wanted = self.settings.get("SITEURL"), self.settings.get("FACTCHECK_INDEX_LINKS")
        return folder_links(html, not siteurl if wanted is None else bool(wanted)), metadata


def folder_links(html: str, index: bool) -> str:
    """Return ``html`` with its relative links to folders ending in ``index.html`` (for ``file://``) or in ``/``."""
    if index:
        return re.sub(r'(href="(?:\.\.?/)[^":?#]*/|href="\.\.?/)(?=["#])', r"\1index.html", html)
    return re.sub(r'(href="\.\.?/[^":?#]*?)index\.html(?=["#])', r"\1", html)


def describe(page: Any, addresses: Addresses) -> dict[str, Any]:
    """Return what the frame of ``page.html`` shows: the same names as for our own pages."""
    path = path_of(page)
    title = str(page.title)
    return {
        "page_path": path,
        "canonical": addresses.absolute(path),
        "title": title,
        "description": str(page.metadata.get("description", "") or ""),
        "breadcrumbs": [("Home", ""), (title, path)],
    }


def path_of(page: Any) -> str:
    """Return the address of one of Pelican's pages within the site."""
    return str(page.save_as).removesuffix("index.html")
