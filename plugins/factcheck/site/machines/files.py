"""Every file for machines, with its address: the one list of what ``docs/data.md`` describes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from factcheck.model import Claim
from factcheck.rules import Context
from factcheck.site.build_views import Site
from factcheck.site.links import Addresses
from factcheck.site.machines import claims_json, csv_download, fact_check_tools, reviews_json, sitemap, web_annotations
from factcheck.site.machines.feeds import feeds
from factcheck.site.machines.schemas import schemas
from factcheck.site.publication import write_text
from factcheck.site.views import ClaimView

Files = Iterator[tuple[str, Iterable[str]]]


def files(site: Site, context: Context, addresses: Addresses, pages: sitemap.Entries) -> Files:
    """Yield (path, pieces) of every file; ``pages`` are those that search engines should know."""
    for path, xml in feeds(site, addresses):
        yield path, [xml]
    yield from sitemap.sitemaps(pages, addresses)
    yield "robots.txt", [sitemap.robots(addresses)]
    yield from _downloads(site, context, addresses)
    for path, schema in schemas(addresses):
        yield path, [schema]
    yield ".nojekyll", []  # GitHub Pages: serve the files as they are


def write_pieces(folder: Path, name: str, pieces: Iterable[str]) -> None:
    """Write one file of the site piece by piece; stops where ``name`` leads out of ``folder`` or was written before."""
    pieces = iter(pieces)
    write_text(folder, name, next(pieces, ""))
    second = next(pieces, None)
    if second is not None:
        with (folder / name).open("ab") as file:
            file.writelines(piece.encode("utf-8", "replace") for piece in chain([second], pieces))


def _downloads(site: Site, context: Context, addresses: Addresses) -> Files:
    records = context.repository.claim_by_id
    pairs: list[tuple[Claim, ClaimView]] = [(records[view.id], view) for view in site.claims]
    for claim, view in pairs:
        yield f"claims/{view.id}.json", [claims_json.claim_json(claim, view, context, addresses)]
    lines = (claims_json.claim_json(*pair, context, addresses) for pair in pairs)
    yield claims_json.PATH, claims_json.claims_json(site, addresses, lines)
    yield csv_download.PATH, csv_download.claims_csv(pairs, addresses)
    yield csv_download.METADATA, [csv_download.csv_metadata(site, addresses)]
    yield web_annotations.PATH, web_annotations.annotation_collection(site, pairs, context, addresses)
    yield reviews_json.FEED, reviews_json.review_feed(site, addresses)
    yield reviews_json.LINES, reviews_json.review_lines(site)
    yield fact_check_tools.SEARCH, fact_check_tools.claim_search(site, addresses)
    yield fact_check_tools.PAGES, fact_check_tools.review_pages(site, addresses)
