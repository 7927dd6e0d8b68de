"""The downloads that have something of every claim: how each opens and closes, and the piece that a claim puts in.

A piece follows from its claim alone, so that a file can be brought up to date by the pieces that changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from factcheck.site.build_views import Site
from factcheck.site.links import Addresses
from factcheck.site.machines import claims_json, csv_download, fact_check_tools, reviews_json, web_annotations
from factcheck.site.machines.pieces import as_json
from factcheck.site.whole import Whole


class Download(NamedTuple):
    """One file: ``first`` stands before the first piece, ``between`` before each further one; a piece may be empty."""

    path: str
    ends: Callable[[Site, Addresses], tuple[str, str]]
    first: str = "\n"
    between: str = ",\n"


DOWNLOADS = (
    Download(claims_json.PATH, claims_json.claims_ends),
    Download(csv_download.PATH, lambda site, addresses: (csv_download.header(), ""), "", ""),
    Download(web_annotations.PATH, web_annotations.collection_ends),
    Download(reviews_json.FEED, reviews_json.feed_ends),
    Download(reviews_json.LINES, lambda site, addresses: ("", ""), "", ""),
    Download(fact_check_tools.SEARCH, lambda site, addresses: fact_check_tools.search_ends()),
    Download(fact_check_tools.PAGES, lambda site, addresses: fact_check_tools.pages_ends()),
)
"""Every such file; ``pieces`` gives one piece for each, in this order."""


def pieces(one: Whole, addresses: Addresses) -> tuple[list[str], str]:
    """Return what a claim puts into each of the downloads, and its own file ``claims/<id>.json``."""
    context = one.context
    data = claims_json.claim_json(one.claim, one.view, context, addresses)
    review = as_json(one.review)
    annotations = web_annotations.claim_annotations(one.claim, one.view, context, addresses)
    found = [
        data.rstrip("\n"),
        csv_download.row(one.claim, one.view, addresses),
        ",\n".join(as_json(note).rstrip("\n") for note in annotations),
        reviews_json.feed_item(review, one.view, addresses).rstrip("\n"),
        review,
        fact_check_tools.found_claim(one.review, one.view, addresses).rstrip("\n"),
        fact_check_tools.review_page(one.review, one.view, addresses).rstrip("\n"),
    ]
    return found, data
