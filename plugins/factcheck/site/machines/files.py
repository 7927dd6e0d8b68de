"""Every file for machines but the downloads of claims: the one list of what ``docs/data.md`` describes."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.shapes import claims_csv
from factcheck.site.build_views import Site
from factcheck.site.links import Addresses
from factcheck.site.machines import sitemap
from factcheck.site.machines.downloads import TABLE_METADATA
from factcheck.site.machines.feeds import feeds
from factcheck.site.machines.filter_data import filter_files
from factcheck.site.machines.schemas import schemas
from factcheck.site.outputs import Output


def files(site: Site, addresses: Addresses) -> Iterator[Output]:
    """Yield every file that doesn't depend on which pages there are."""
    yield from feeds(site, addresses)
    yield from filter_files(site, addresses.options.words)
    yield Output("robots.txt", (), lambda: [sitemap.robots(addresses)])
    yield Output(TABLE_METADATA, (), lambda: [claims_csv.metadata(site.shelf.publisher)])
    for path, schema in schemas(addresses):
        yield Output(path, (), lambda schema=schema: [schema])  # type: ignore[misc]
    yield Output(".nojekyll", (), lambda: [])  # GitHub Pages: serve the files as they are


def sitemaps(pages: sitemap.Entries, addresses: Addresses) -> Iterator[Output]:
    """Yield the files of the sitemap; ``pages`` are those that search engines should know."""
    for path, pieces in sitemap.sitemaps(pages, addresses):
        yield Output(path, (), lambda pieces=pieces: pieces)  # type: ignore[misc]
