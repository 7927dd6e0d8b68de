"""The claims in the shapes of Google's Fact Check Tools API (v1alpha1), for programs that read its answers.

``data/claim-search.json`` is what ``claims.search`` answers, ``data/claim-review-pages.json`` what ``pages.list`` does.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from factcheck.site.claimreview import tidy
from factcheck.site.links import Addresses
from factcheck.site.machines.pieces import as_json, ends
from factcheck.site.views import ClaimView

SEARCH = "data/claim-search.json"
PAGES = "data/claim-review-pages.json"
Node = dict[str, Any]


def search_ends() -> tuple[str, str]:
    """Return what stands around all claims as ``claims.search`` would answer, the newest first."""
    return ends({}, "claims")


def found_claim(review: Node, view: ClaimView, addresses: Addresses) -> str:
    """Return one claim of ``claims.search``."""
    return as_json(tidy(_claim(review, view, addresses)))


def pages_ends() -> tuple[str, str]:
    """Return what stands around all pages as ``pages.list`` would answer, the newest first."""
    return ends({}, "claimReviewMarkupPages")


def review_page(review: Node, view: ClaimView, addresses: Addresses) -> str:
    """Return one page of ``pages.list``."""
    return as_json(tidy(_page(review, view, addresses)))


def _claim(review: Node, view: ClaimView, addresses: Addresses) -> Node:
    made = review["itemReviewed"]
    check = {
        "publisher": {"name": addresses.options.name, "site": urlsplit(addresses.options.base).hostname},
        "url": review["url"],
        "title": view.claim,
        "reviewDate": _moment(review.get("datePublished")),
        "textualRating": _rating(review)["alternateName"],
        "languageCode": addresses.options.language,
    }
    date = _moment(made.get("datePublished"))
    return {"text": made["text"], "claimant": view.claimant.name, "claimDate": date, "claimReview": [check]}


def _page(review: Node, view: ClaimView, addresses: Addresses) -> Node:
    return {
        "pageUrl": review["url"],
        "publishDate": review.get("datePublished"),
        "claimReviewAuthor": {"name": addresses.options.name},
        "claimReviewMarkups": [_markup(review, view)],
    }


def _markup(review: Node, view: ClaimView) -> Node:
    made, rating = review["itemReviewed"], _rating(review)
    first = made.get("firstAppearance", {}).get("url")
    return {
        "url": review["url"],
        "claimReviewed": review["claimReviewed"],
        "claimDate": made.get("datePublished"),
        "claimFirstAppearance": first,
        "claimAppearances": [work["url"] for work in made.get("appearance", []) if work["url"] != first],
        "claimAuthor": {"name": view.claimant.name, "jobTitle": view.claimant_role, "sameAs": view.claimant_url},
        "rating": {
            "textualRating": rating["alternateName"],
            "ratingExplanation": rating.get("ratingExplanation"),
            **{name: rating.get(name) for name in ("ratingValue", "worstRating", "bestRating")},
        },
    }


def _rating(review: Node) -> Node:
    rating: Node = review["reviewRating"]
    return rating


def _moment(day: Any) -> str:
    return f"{day}T00:00:00Z" if day else ""
