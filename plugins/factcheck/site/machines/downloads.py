"""The downloads that have something of every claim: how each opens and closes, and the piece that a claim puts in.

A piece follows from its claim alone, so that a file can be brought up to date by the pieces that changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from factcheck.shapes import claimreview, claims_csv, claims_json, fact_check_tools
from factcheck.shapes.lines import as_json
from factcheck.site.build_views import Site
from factcheck.site.links import Addresses
from factcheck.site.machines import web_annotations
from factcheck.site.whole import Whole

CLAIMS = "data/claims.json"
TABLE = "data/claims.csv"
TABLE_METADATA = "data/claims.csv-metadata.json"
REVIEW_FEED = "data/claimreview.json"  # a `DataFeed`, as Data Commons reads it
REVIEW_LINES = "data/claimreview.jsonl"
SEARCH = "data/claim-search.json"  # what `claims.search` of the Fact Check Tools API answers
REVIEW_PAGES = "data/claim-review-pages.json"  # what its `pages.list` answers


class Download(NamedTuple):
    """One file: ``first`` stands before the first piece, ``between`` before each further one; a piece may be empty."""

    path: str
    ends: Callable[[Site, Addresses], tuple[str, str]]
    first: str = "\n"
    between: str = ",\n"


def _claims_ends(site: Site, addresses: Addresses) -> tuple[str, str]:
    schema = addresses.absolute("data/schema/claims.schema.json")
    view = site.view
    return claims_json.claims_ends(site.shelf.publisher, view.verdicts, len(site.claims), view.newest, schema)


def _feed_ends(site: Site, addresses: Addresses) -> tuple[str, str]:
    return claimreview.feed_ends(site.shelf.publisher, addresses.absolute(REVIEW_FEED), site.view.newest)


DOWNLOADS = (
    Download(CLAIMS, _claims_ends),
    Download(TABLE, lambda site, addresses: (claims_csv.header(), ""), "", ""),
    Download(web_annotations.PATH, web_annotations.collection_ends),
    Download(REVIEW_FEED, _feed_ends),
    Download(REVIEW_LINES, lambda site, addresses: ("", ""), "", ""),
    Download(SEARCH, lambda site, addresses: fact_check_tools.search_ends()),
    Download(REVIEW_PAGES, lambda site, addresses: fact_check_tools.pages_ends()),
)
"""Every such file, the newest claim first; ``pieces`` gives one piece for each, in this order."""


def pieces(one: Whole, addresses: Addresses) -> tuple[list[str], str]:
    """Return what a claim puts into each of the downloads, and its own file ``claims/<id>.json``."""
    check, values = one.check, claims_json.claim_data(one.check)
    data, review = as_json(values), as_json(one.review)
    annotations = web_annotations.claim_annotations(check.claim, one.view, one.context, addresses)
    found = [
        data.rstrip("\n"),
        claims_csv.row(values, check),
        ",\n".join(as_json(note).rstrip("\n") for note in annotations),
        claimreview.feed_item(review, check).rstrip("\n"),
        review,
        as_json(fact_check_tools.found_claim(one.review, check)).rstrip("\n"),
        as_json(fact_check_tools.review_page(one.review, check)).rstrip("\n"),
    ]
    return found, data
