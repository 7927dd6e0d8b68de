"""Claims as ClaimReview markup (schema.org): one a line, or as the ``DataFeed`` that Data Commons reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.exchange.writing.pieces import (
    Node,
    Publisher,
    best,
    iso,
    line,
    listing,
    sources_of,
    tidy,
    verdict_of,
    web,
)
from factcheck.model import Claim, Evidence, Repository, Source

_ADVISED = 75  # characters: what readers of the markup show of a claim


def reviews(claims: Iterable[Claim], repository: Repository, publisher: Publisher) -> Iterator[str]:
    """Yield one ClaimReview a line."""
    yield from (line(review(claim, repository, publisher)) + "\n" for claim in claims)


def feed(claims: Iterable[Claim], repository: Repository, publisher: Publisher) -> Iterator[str]:
    """Yield the ``DataFeed`` of all ClaimReviews."""
    head = {"@context": "https://schema.org", "@type": "DataFeed", "name": publisher.name}
    items = (line(_item(claim, repository, publisher)) for claim in claims)
    yield from listing(tidy({**head, "license": web(publisher.license)}), "dataFeedElement", items)


def _item(claim: Claim, repository: Repository, publisher: Publisher) -> Node:
    item: Node = {"@type": "DataFeedItem", "dateCreated": iso(claim.reviewed), "url": publisher.page(claim)}
    tidied: Node = tidy(item)
    return {**tidied, "item": [review(claim, repository, publisher)]}


def review(claim: Claim, repository: Repository, publisher: Publisher) -> Node:
    """Return the ClaimReview of one claim, without an empty value."""
    short = claim.short if claim.short and len(claim.claim) > _ADVISED else claim.claim
    node: Node = tidy(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "url": publisher.page(claim),
            "claimReviewed": short,
            "reviewRating": rating(claim, repository),
            "author": [{"@type": "Person", "name": name} for name in claim.authors] or publisher.node,
            "publisher": publisher.node,
            "datePublished": iso(claim.reviewed),
            "inLanguage": publisher.language,
            "description": claim.summary,
            "reviewBody": claim.review,
            "keywords": claim.topics,
            "itemReviewed": _claim(claim, repository),
            "citation": [_work(item) for item in claim.evidence],
            "correction": _corrections(claim),
            "sdLicense": web(publisher.license),
        }
    )
    return node


def rating(claim: Claim, repository: Repository) -> Node:
    """Return the rating: the verdict's word always, numbers together or not at all; none for a withdrawn check."""
    verdict, top = verdict_of(claim, repository), best(repository)
    if claim.withdrawn:
        gone = claim.withdrawn
        said = f"Withdrawn on {iso(gone.date)}: {gone.reason} The verdict was: {verdict.title}."
        return {"@type": "Rating", "alternateName": "Withdrawn", "ratingExplanation": said}
    node: Node = {"@type": "Rating", "alternateName": verdict.title, "ratingExplanation": claim.summary}
    if verdict.rating is not None and top is not None and 1 <= verdict.rating <= top:
        node |= {"ratingValue": verdict.rating, "bestRating": top, "worstRating": 1}
    return node


def _claim(claim: Claim, repository: Repository) -> Node:
    claimant, works = claim.claimant, sources_of(claim, repository)
    person = claimant is not None and claimant.type == "person"
    author: Node = {"@type": "Person" if person else "Organization"} if claimant and claimant.type else {}
    if claimant:
        role = "jobTitle" if person else "description"
        author |= {"name": claimant.name, "sameAs": web(claimant.url), role: claimant.role}
    first = min(works, key=lambda one: (iso(one.date) or "9999", one.id), default=None)
    return {
        "@type": "Claim",
        "text": claim.claim,
        "author": author,
        "datePublished": iso(claim.date or (works[0].date if works else None)),
        "appearance": [_work(source) for source in works],
        "firstAppearance": _work(first) if first else None,
    }


def _work(one: Source | Evidence) -> Node:
    return {
        "@type": "CreativeWork",
        "url": web(one.url),
        "headline": one.title,
        "datePublished": iso(one.date),
        "publisher": {"@type": "Organization", "name": one.publisher},
        "archivedAt": web(one.archived),
    }


def _corrections(claim: Claim) -> list[Node]:
    entries = [(one.note, one.date) for one in claim.corrections]
    if claim.withdrawn:
        entries.insert(0, (f"Withdrawn: {claim.withdrawn.reason}", claim.withdrawn.date))
    return [{"@type": "CorrectionComment", "text": text, "datePublished": iso(day)} for text, day in entries]
