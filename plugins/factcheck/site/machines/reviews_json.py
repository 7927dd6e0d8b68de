"""The ClaimReviews of all pages in one file: as a ``DataFeed`` (Data Commons) and one a line (JSON Lines)."""

from __future__ import annotations

from factcheck.site.build_views import Site
from factcheck.site.claimreview import tidy
from factcheck.site.dates import iso
from factcheck.site.links import Addresses, web_address
from factcheck.site.machines.pieces import as_json, ends
from factcheck.site.views import ClaimView

FEED = "data/claimreview.json"
LINES = "data/claimreview.jsonl"


def feed_ends(site: Site, addresses: Addresses) -> tuple[str, str]:
    """Return what stands around the items of the ``DataFeed`` of all ClaimReviews, the newest first."""
    head = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": site.view.name,
        "url": addresses.absolute(FEED),
        "dateModified": iso(site.view.newest),
        "license": web_address(addresses.options.license),
    }
    return ends(tidy(head), "dataFeedElement")


def feed_item(review: str, view: ClaimView, addresses: Addresses) -> str:
    """Return one item of the feed; ``review`` is the claim's ClaimReview in JSON."""
    head = {"@type": "DataFeedItem", "dateCreated": iso(view.reviewed), "dateModified": iso(view.modified)}
    kept: dict[str, object] = tidy(head)
    opening = as_json(kept | {"url": addresses.absolute(view.path)}).rstrip()[:-1]
    return f'{opening}, "item": [{review.rstrip()}]}}\n'
