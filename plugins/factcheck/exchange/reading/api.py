"""Answers of the Fact Check Tools API to records: ``claims.search`` and ``pages.list``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.exchange.clean import Cleaner, share
from factcheck.exchange.incoming import Incoming, Refused, Work
from factcheck.exchange.reading.claimreview import host

_CLAIM = {"text", "claimant", "claimDate", "claimReview"}
_REVIEW = {"publisher", "url", "title", "reviewDate", "textualRating", "languageCode"}
_MARKUP = {"url", "claimReviewed", "claimDate", "claimFirstAppearance", "claimAppearances", "claimAuthor", "rating"}
_RATING = {"textualRating", "ratingValue", "worstRating", "bestRating", "ratingExplanation"}
_PAGE = {"pageUrl", "publishDate", "claimReviewAuthor", "claimReviewMarkups", "name", "versionId"}


def read_claim(node: dict[str, Any], place: str, own: bool) -> Iterator[Incoming | Refused]:
    """Yield a record for each check of one claim that ``claims.search`` found."""
    reviews = node.get("claimReview")
    for number, review in enumerate(reviews if isinstance(reviews, list) else [reviews]):
        here = f"{place}.claimReview[{number}]"
        if not isinstance(review, dict):
            yield Refused(here, "it is no object")
            continue
        clean, one = Cleaner(), Incoming(here, own=own)
        claim = clean.line(node.get("text"), "text")
        if not claim:
            yield Refused(here, "the claim has no text")
            continue
        one.fields = {"claim": claim, "date": clean.day(node.get("claimDate"), "claimDate")}
        one.fields["claimant"] = {"name": clean.line(node.get("claimant"), "claimant")}
        _check(one, review, clean)
        _leave(node, _CLAIM, clean)
        _leave(review, _REVIEW, clean)
        one.repairs, one.left = clean.repairs, clean.left
        yield one


def _check(one: Incoming, review: dict[str, Any], clean: Cleaner) -> None:
    publisher = review.get("publisher")
    publisher = publisher if isinstance(publisher, dict) else {"name": publisher}
    one.url = clean.address(review.get("url"), "claimReview.url")
    one.publisher = clean.line(publisher.get("name"), "publisher.name")
    one.site = clean.line(publisher.get("site"), "publisher.site").removeprefix("www.") or host(one.url)
    one.publisher = one.publisher or one.site
    one.title = clean.line(review.get("title"), "claimReview.title")
    one.reviewed = clean.day(review.get("reviewDate"), "claimReview.reviewDate")
    one.label = clean.line(review.get("textualRating"), "textualRating")


def read_page(node: dict[str, Any], place: str, own: bool) -> Iterator[Incoming | Refused]:
    """Yield a record for each markup of one page that ``pages.list`` found."""
    markups = node.get("claimReviewMarkups")
    for number, markup in enumerate(markups if isinstance(markups, list) else [markups]):
        here = f"{place}.claimReviewMarkups[{number}]"
        claim = markup.get("claimReviewed") if isinstance(markup, dict) else None
        if not isinstance(markup, dict) or not claim:
            yield Refused(here, "it has no claimReviewed")
            continue
        clean, one = Cleaner(), Incoming(here, own=own)
        _markup(one, markup, clean)
        author = node.get("claimReviewAuthor")
        one.url = one.url or clean.address(node.get("pageUrl"), "pageUrl")
        one.site = host(one.url)
        one.publisher = clean.line(author.get("name") if isinstance(author, dict) else author, "claimReviewAuthor")
        one.publisher = one.publisher or one.site
        one.reviewed = clean.day(node.get("publishDate"), "publishDate")
        _leave(markup, _MARKUP, clean)
        _leave(node, _PAGE, clean)
        one.repairs, one.left = clean.repairs, clean.left
        yield one


def _markup(one: Incoming, markup: dict[str, Any], clean: Cleaner) -> None:
    author, rating = markup.get("claimAuthor"), markup.get("rating")
    author = author if isinstance(author, dict) else {"name": author}
    rating = rating if isinstance(rating, dict) else {"textualRating": rating}
    one.url = clean.address(markup.get("url"), "url")
    one.fields = {
        "claim": clean.line(markup.get("claimReviewed"), "claimReviewed"),
        "date": clean.day(markup.get("claimDate"), "claimDate"),
        "claimant": {
            "name": clean.line(author.get("name"), "claimAuthor.name"),
            "role": clean.line(author.get("jobTitle"), "claimAuthor.jobTitle"),
            "url": clean.address(author.get("sameAs"), "claimAuthor.sameAs"),
        },
        "summary": clean.line(rating.get("ratingExplanation"), "rating.ratingExplanation"),
    }
    one.label = clean.line(rating.get("textualRating"), "rating.textualRating")
    one.share = share(*(clean.number(rating.get(name)) for name in ("ratingValue", "worstRating", "bestRating")))
    others = markup.get("claimAppearances")
    urls = [markup.get("claimFirstAppearance"), *(others if isinstance(others, list) else [others])]
    found = (clean.address(url, "claimAppearances") for url in urls if url)
    one.appearances = [Work(url) for url in dict.fromkeys(filter(None, found))]
    _leave(author, {"name", "jobTitle", "sameAs"}, clean)
    _leave(rating, _RATING, clean)


def _leave(node: dict[str, Any], used: set[str], clean: Cleaner) -> None:
    for name, value in node.items():
        if name not in used:
            clean.leave(name, value)
