"""The sitemap (sitemaps.org protocol 0.9) and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from urllib.parse import quote
from xml.sax.saxutils import escape

from factcheck.shapes.values import iso
from factcheck.site.dates import newest
from factcheck.site.links import Addresses

PATH = "sitemap.xml"
MOST = 50_000  # addresses in one file, by the protocol
LARGEST = 50_000_000  # bytes in one file: the protocol says 50 MB, and some readers count in millions
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_SAFE = "/%:?#[]@!$&'()*+,;=~"

Entries = Iterable[tuple[str, date | None]]
Line = tuple[str, date | None]


def sitemaps(
    entries: Entries, addresses: Addresses, most: int = MOST, largest: int = LARGEST
) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield (path, pieces) of the sitemap of ``entries``: (path, newest date in the page's data or None).

    Past ``most`` addresses or ``largest`` bytes, ``sitemap.xml`` is an index, and the addresses stand in
    ``sitemap-1.xml`` and so on.
    """
    lines = (_line("url", path, modified, addresses) for path, modified in sorted(dict(entries).items()))
    files = list(_cut(lines, most, largest))
    if len(files) == 1:
        yield PATH, _file("urlset", files[0])
        return
    index = []
    for number, one in enumerate(files, 1):
        path = f"sitemap-{number}.xml"
        yield path, _file("urlset", one)
        index.append(_line("sitemap", path, newest(modified for _, modified in one), addresses))
    yield PATH, _file("sitemapindex", index)


def robots(addresses: Addresses) -> str:
    """Return a robots.txt that lets everyone in and names the sitemap."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {addresses.absolute(PATH)}\n"


def _line(element: str, path: str, modified: date | None, addresses: Addresses) -> Line:
    lastmod = f"<lastmod>{iso(modified)}</lastmod>" if modified else ""
    address = quote(addresses.absolute(path), safe=_SAFE)
    return f"<{element}><loc>{escape(address)}</loc>{lastmod}</{element}>\n", modified


def _cut(lines: Iterable[Line], most: int, largest: int) -> Iterator[list[Line]]:
    """Yield the lines in as few files as the limits allow, at least one."""
    room = largest - 200  # for what stands around the lines
    file: list[Line] = []
    size = 0
    for line in lines:
        if file and (len(file) == most or size + len(line[0]) > room):
            yield file
            file, size = [], 0
        file.append(line)
        size += len(line[0])  # addresses are ASCII: a character is a byte
    yield file


def _file(element: str, lines: Iterable[Line]) -> Iterator[str]:
    opening = f'{_HEAD}<{element} xmlns="{_NAMESPACE}">\n'
    return chain([opening], (line for line, _ in lines), [f"</{element}>\n"])
