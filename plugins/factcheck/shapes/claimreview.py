"""ClaimReview markup (schema.org): open interchange for fact-check explorers, aggregators and search engines.

Nothing stands in it that the page doesn't show, and no empty value: a property without a value is left out.
"""

from __future__ import annotations

from datetime import date

from factcheck.model import Claimant, Source
from factcheck.model.addresses import web_address
from factcheck.shapes.factcheck import FactCheck
from factcheck.shapes.lines import as_json, ends
from factcheck.shapes.parts import Work
from factcheck.shapes.publisher import Publisher
from factcheck.shapes.values import Node, iso, tidy

_ADVISED = 75  # characters: what readers of the markup show of a claim


def claim_review(check: FactCheck) -> Node:
    """Return the ClaimReview of one fact-check."""
    claim, publisher = check.claim, check.publisher
    long = len(claim.claim) > _ADVISED
    authors = list(check.checkers) or [publisher.node]
    review: Node = tidy(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "url": check.url,
            "claimReviewed": claim.short if long and claim.short else claim.claim,
            "reviewRating": _withdrawn(check) if check.withdrawn else _rating(check),
            "author": authors if len(authors) > 1 else authors[0],
            "publisher": publisher.node,
            "datePublished": iso(claim.reviewed),
            "dateModified": iso(check.modified),
            "inLanguage": publisher.language,
            "description": claim.summary,
            "reviewBody": check.body,
            "keywords": claim.topics,
            "itemReviewed": _claim(check),
            "citation": [_work(item.work) for item in check.evidence],
            "correction": _corrections(check),
            "sdPublisher": publisher.site,
            "sdLicense": web_address(publisher.license),
        }
    )
    return review


def feed_ends(publisher: Publisher, url: str, modified: date | None) -> tuple[str, str]:
    """Return what stands around the items of the ``DataFeed`` of all ClaimReviews (Data Commons) at ``url``."""
    head = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": publisher.name,
        "url": url,
        "dateModified": iso(modified),
        "license": web_address(publisher.license),
    }
    return ends(tidy(head), "dataFeedElement")


def feed_item(review: str, check: FactCheck) -> str:
    """Return one item of the feed; ``review`` is the claim's ClaimReview in JSON."""
    dates = {"dateCreated": iso(check.claim.reviewed), "dateModified": iso(check.modified)}
    opening = as_json(tidy({"@type": "DataFeedItem", **dates, "url": check.url})).rstrip()[:-1]
    return f'{opening}, "item": [{review.rstrip()}]}}\n'


def _rating(check: FactCheck) -> Node:
    """Return the rating: the verdict's word always, the numbers together or not at all."""
    verdict = check.verdict
    rating: Node = {"@type": "Rating", "alternateName": verdict.title, "ratingExplanation": check.claim.summary}
    if verdict.rating is not None and verdict.best is not None and 1 <= verdict.rating <= verdict.best > 1:
        rating |= {"ratingValue": verdict.rating, "bestRating": verdict.best, "worstRating": 1}
    return rating


def _withdrawn(check: FactCheck) -> Node:
    """Return a rating off the scale: who reads nothing else must not take a withdrawn verdict for one that stands."""
    gone, words = check.withdrawn, check.words
    said = words.gettext(
        "Withdrawn on %(date)s: %(reason)s The verdict was: %(verdict)s.",
        date=iso(gone.date) if gone else "",
        reason=gone.reason if gone else "",
        verdict=check.verdict.title,
    )
    return {"@type": "Rating", "alternateName": words.gettext("Withdrawn"), "ratingExplanation": said}


def _claim(check: FactCheck) -> Node:
    claim, claimant = check.claim, check.claim.claimant or Claimant()
    person = claimant.type == "person"
    kind = "Person" if person else "Organization" if claimant.type else check.claimant_kind
    author: Node = {"@type": kind, "name": claimant.name}
    author |= {"sameAs": web_address(claimant.url), "jobTitle" if person else "description": claimant.role}
    late = check.date and claim.reviewed and check.date > claim.reviewed  # nobody checks what was not said yet
    works = {one.id: one for one in check.appearances if not _own(one, check.publisher)}
    first = min(works.values(), key=lambda one: (iso(one.date) or "9999", one.id), default=None)
    return {
        "@type": "Claim",
        "text": claim.claim,
        "author": author,
        "datePublished": "" if late else iso(check.date),
        "appearance": [_appearance(source) for source in works.values()],
        "firstAppearance": _appearance(first) if first else None,
    }


def _own(source: Source, publisher: Publisher) -> bool:
    """Whether the source stands on the publisher's own site: a claim's origin must be elsewhere."""
    return bool(publisher.base) and source.url.startswith(publisher.base + "/")


def _appearance(source: Source) -> Node:
    addresses = {"url": web_address(source.url), "archivedAt": web_address(source.archived)}
    return {**_work(source), **addresses, "inLanguage": source.language}


def _work(one: Work) -> Node:
    return {
        "@type": "CreativeWork",
        "url": one.url,
        "headline": one.title,
        "datePublished": iso(one.date),
        "publisher": {"@type": "Organization", "name": one.publisher},
        "archivedAt": one.archived,
    }


def _corrections(check: FactCheck) -> list[Node]:
    entries = [_correction(one.note, one.date) for one in check.corrections]
    if not check.withdrawn:
        return entries
    text = check.words.gettext("Withdrawn: %(reason)s", reason=check.withdrawn.reason)
    return [_correction(text, check.withdrawn.date), *entries]


def _correction(text: str, day: date | None) -> Node:
    return {"@type": "CorrectionComment", "text": text, "datePublished": iso(day)}
