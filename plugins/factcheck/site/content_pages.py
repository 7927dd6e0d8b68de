"""The desk's own pages (``content/pages/*.md``): read without raw HTML, and given the same frame as every page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from factcheck.reading.files import TEXT_LIMIT, RefusedError, read_text
from factcheck.site.links import Addresses
from factcheck.site.markdown import render

_FIELD = re.compile(r"([A-Za-z][\w-]*):[ \t]*(.*)")

_LONGEST = 2_000  # characters of a field: Pelican looks for links in it in a time that grows by the square


class PageReader(BaseReader):  # type: ignore[misc]
    """Reads ``Key: value`` lines, an empty line, then Markdown; a page can't bring scripts or files along."""

    enabled = True
    file_extensions = ("md", "markdown", "mkd", "mdown")

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the page's HTML and its metadata."""
        text = self._text(Path(source_path))
        metadata: dict[str, Any] = {}
        lines = text.splitlines(keepends=True)
        while lines and (field := _FIELD.match(lines[0])):
            name = field[1].lower()
            if len(field[2]) > _LONGEST:
                raise RefusedError(f"`{name}` is longer than {_LONGEST:,} characters")
            metadata[name] = self.process_metadata(name, field[2].strip())
            del lines[0]
        html = str(render("".join(lines), top=2, relative=True))
        siteurl, wanted = self.settings.get("SITEURL"), self.settings.get("FACTCHECK_INDEX_LINKS")
        return folder_links(html, not siteurl if wanted is None else bool(wanted)), metadata

    def _text(self, path: Path) -> str:
        """Return the file's text; a link could publish any file of the machine, and a pipe never ends: both raise."""
        if not path.parent.resolve().is_relative_to(Path(self.settings["PATH"]).resolve()):
            raise RefusedError("it lies behind a link that leads out of the content folder")
        return read_text(path.parent, path.name, TEXT_LIMIT).text


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
        "breadcrumbs": [(addresses.options.words.gettext("Home"), ""), (title, path)],
    }


def path_of(page: Any) -> str:
    """Return the address of one of Pelican's pages within the site."""
    return str(page.save_as).removesuffix("index.html")
