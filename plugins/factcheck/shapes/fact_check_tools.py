"""The shapes of Google's Fact Check Tools API (v1alpha1), for programs that read its answers."""

from __future__ import annotations

from typing import Any

from factcheck.model import Claimant
from factcheck.shapes.factcheck import FactCheck
from factcheck.shapes.lines import ends
from factcheck.shapes.values import Node, moment, tidy


def search_ends() -> tuple[str, str]:
    """Return what stands around all claims as ``claims.search`` would answer."""
    return ends({}, "claims")


def found_claim(review: Node, check: FactCheck) -> Node:
    """Return one claim of ``claims.search``; ``review`` is its ClaimReview."""
    made, publisher = review["itemReviewed"], check.publisher
    said = {
        "publisher": {"name": publisher.name, "site": publisher.host},
        "url": check.url,
        "title": check.claim.claim,
        "reviewDate": moment(review.get("datePublished", "")),
        "textualRating": review["reviewRating"]["alternateName"],
        "languageCode": publisher.language,
    }
    date = moment(made.get("datePublished", ""))
    name = check.claim.claimant.name if check.claim.claimant else ""
    found: Node = tidy({"text": made["text"], "claimant": name, "claimDate": date, "claimReview": [said]})
    return found


def pages_ends() -> tuple[str, str]:
    """Return what stands around all pages as ``pages.list`` would answer."""
    return ends({}, "claimReviewMarkupPages")


def review_page(review: Node, check: FactCheck) -> Node:
    """Return one page of ``pages.list``; ``review`` is its ClaimReview."""
    page: Node = tidy(
        {
            "pageUrl": check.url,
            "publishDate": review.get("datePublished"),
            "claimReviewAuthor": {"name": check.publisher.name},
            "claimReviewMarkups": [_markup(review, check.claim.claimant or Claimant())],
        }
    )
    return page


def _markup(review: Node, claimant: Claimant) -> Node:
    made, rating = review["itemReviewed"], review["reviewRating"]
    author: dict[str, Any] = made.get("author", {})
    first = made.get("firstAppearance", {}).get("url")
    others = [work["url"] for work in made.get("appearance", []) if work.get("url") not in (None, first)]
    return {
        "url": review.get("url"),
        "claimReviewed": review["claimReviewed"],
        "claimDate": made.get("datePublished"),
        "claimFirstAppearance": first,
        "claimAppearances": others,
        "claimAuthor": {"name": claimant.name, "jobTitle": claimant.role, "sameAs": author.get("sameAs")},
        "rating": {
            "textualRating": rating["alternateName"],
            "ratingExplanation": rating.get("ratingExplanation"),
            **{name: rating.get(name) for name in ("ratingValue", "worstRating", "bestRating")},
        },
    }
