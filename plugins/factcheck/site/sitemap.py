"""The sitemap (sitemaps.org) and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from factcheck.site.dates import iso
from factcheck.site.links import Addresses

PATH = "sitemap.xml"


def sitemap(entries: Iterable[tuple[str, date | None]], addresses: Addresses) -> str:
    """Return the sitemap of the pages at ``entries``: (path, newest date in the page's data or None)."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for path, modified in sorted(dict(entries).items()):
        lastmod = f"<lastmod>{iso(modified)}</lastmod>" if modified else ""
        lines.append(f"<url><loc>{escape(addresses.absolute(path))}</loc>{lastmod}</url>")
    return "\n".join([*lines, "</urlset>"]) + "\n"


def robots(addresses: Addresses) -> str:
    """Return a robots.txt that lets everyone in and names the sitemap."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {addresses.absolute(PATH)}\n"
