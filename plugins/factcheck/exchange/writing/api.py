"""Claims as the Fact Check Tools API's ``claims.search`` would answer them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from factcheck.exchange.writing.claimreview import rating
from factcheck.exchange.writing.pieces import Node, Publisher, iso, line, listing, sources_of, tidy
from factcheck.model import Claim, Repository


def answers(claims: Iterable[Claim], repository: Repository, publisher: Publisher) -> Iterator[str]:
    """Yield all claims in one answer."""
    yield from listing({}, "claims", (line(tidy(_claim(claim, repository, publisher))) for claim in claims))


def _claim(claim: Claim, repository: Repository, publisher: Publisher) -> Node:
    works = sources_of(claim, repository)
    site = urlsplit(publisher.base).hostname if publisher.base else ""
    check = {
        "publisher": {"name": publisher.name, "site": site},
        "url": publisher.page(claim),
        "title": claim.claim,
        "reviewDate": _moment(iso(claim.reviewed)),
        "textualRating": rating(claim, repository)["alternateName"],
        "languageCode": publisher.language,
    }
    made = iso(claim.date or (works[0].date if works else None))
    name = claim.claimant.name if claim.claimant else ""
    return {"text": claim.claim, "claimant": name, "claimDate": _moment(made), "claimReview": [check]}


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z" if day else ""
