"""The ClaimReviews of all pages in one file: as a ``DataFeed`` (Data Commons) and one a line (JSON Lines)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.site.build_views import Site
from factcheck.site.claimreview import tidy
from factcheck.site.dates import iso
from factcheck.site.links import Addresses, web_address
from factcheck.site.machines.pieces import as_json, listing
from factcheck.site.views import ClaimView

FEED = "data/claimreview.json"
LINES = "data/claimreview.jsonl"


def review_feed(site: Site, addresses: Addresses) -> Iterator[str]:
    """Yield the ``DataFeed`` of all ClaimReviews, the newest first."""
    head = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": site.view.name,
        "url": addresses.absolute(FEED),
        "dateModified": iso(site.view.newest),
        "license": web_address(addresses.options.license),
    }
    items = (as_json(_item(site, view, addresses)) for view in site.claims)
    return listing(tidy(head), "dataFeedElement", items)


def review_lines(site: Site) -> Iterator[str]:
    """Yield one ClaimReview a line, the newest first."""
    return (as_json(site.reviews[view.id]) for view in site.claims)


def _item(site: Site, view: ClaimView, addresses: Addresses) -> dict[str, object]:
    head = {"@type": "DataFeedItem", "dateCreated": iso(view.reviewed), "dateModified": iso(view.modified)}
    kept: dict[str, object] = tidy(head)
    return kept | {"url": addresses.absolute(view.path), "item": [site.reviews[view.id]]}
