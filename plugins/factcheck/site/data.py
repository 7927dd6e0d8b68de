"""Downloads: the claims as JSON, one by one and together, and the ClaimReview feed as Data Commons publishes it."""

from __future__ import annotations

import json
from typing import Any

from factcheck.site.build_views import Site
from factcheck.site.claimreview import tidy
from factcheck.site.dates import iso
from factcheck.site.links import Addresses
from factcheck.site.views import ClaimView, CorrectionView, EvidenceView, QuoteView, SourceLink


def claim_data(view: ClaimView, addresses: Addresses) -> dict[str, Any]:
    """Return what a claim's page shows, as plain values; what is absent is left out."""
    data: dict[str, Any] = tidy(
        {
            "id": view.id,
            "url": addresses.absolute(view.path),
            "claim": view.claim,
            "claimant": {"name": view.claimant.name, "role": view.claimant_role, "url": view.claimant_url},
            "date": iso(view.date),
            "verdict": {"id": view.verdict.id, "title": view.verdict.title, "rating": view.verdict.rating},
            "summary": view.summary,
            "reviewed": iso(view.reviewed),
            "modified": iso(view.modified),
            "authors": view.authors,
            "quotes": [_quote(quote) for quote in view.quotes],
            "evidence": [_evidence(heading, item) for heading, items in view.evidence for item in items],
            "review": str(view.review),
            "topics": [topic.name for topic in view.topics],
            "flags": view.flags,
            "related": [related.id for related in view.related],
            "as_of": iso(view.as_of),
            "last_verified": iso(view.last_verified),
            "reply": _reply(view),
            "corrections": [_correction(one) for one in view.corrections],
            "withdrawn": _correction(view.withdrawn) if view.withdrawn else None,
        }
    )
    return data


def claims_data(site: Site, addresses: Addresses, claims: list[str]) -> str:
    """Return all claims as JSON, the newest first, with the scale that their verdicts stand on."""
    scale = [
        tidy({"id": one.id, "title": one.title, "meaning": one.meaning, "rating": one.rating, "best": one.best})
        for one in site.view.verdicts
    ]
    head = {"name": site.view.name, "url": addresses.absolute(""), "verdicts": scale}
    return _listing(head, "claims", claims)


def review_feed(site: Site, addresses: Addresses) -> str:
    """Return the ``DataFeed`` of all ClaimReviews as JSON."""
    elements = [
        as_json(
            tidy({"@type": "DataFeedItem", "dateCreated": iso(view.reviewed), "url": addresses.absolute(view.path)})
            | {"item": [site.reviews[view.id]]}
        )
        for view in site.claims
    ]
    head = {"@context": "https://schema.org", "@type": "DataFeed", "name": site.view.name}
    modified = {"dateModified": iso(site.view.newest)} if site.view.newest else {}
    return _listing(head | modified, "dataFeedElement", elements)


def as_json(value: Any) -> str:
    """Return ``value`` as one line of JSON, the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False) + "\n"


def _listing(head: dict[str, Any], name: str, items: list[str]) -> str:
    """Return ``head`` with ``items`` (JSON already) as its last member, one a line: a change shows as its lines."""
    lines = ",\n".join(item.rstrip("\n") for item in items)
    return f"{as_json(head).rstrip()[:-1]}, {json.dumps(name)}: [\n{lines}\n]}}\n"


def _quote(quote: QuoteView) -> dict[str, Any]:
    head = {"source": _source(quote.source), "quote": quote.as_written, "text": quote.text}
    return {**head, "tier": quote.tier, "url": quote.fragment_url, "note": quote.note}


def _source(link: SourceLink) -> dict[str, Any]:
    head = {"id": link.id, "title": link.title, "publisher": link.publisher, "author": link.author}
    return {**head, "url": link.url, "archived": link.archived, "date": iso(link.date)}


def _evidence(heading: str, item: EvidenceView) -> dict[str, Any]:
    return {
        "stance": heading.split()[0].lower(),
        "title": item.title,
        "publisher": item.publisher,
        "url": item.url,
        "archived": item.archived,
        "date": iso(item.date),
        "type": item.type,
        "origin": item.origin,
        "interested": item.interested or None,
        "quote": item.quote,
        "quote_state": item.quote_state,
        "source": item.source.id if item.source else "",
        "note": item.note,
    }


def _reply(view: ClaimView) -> dict[str, Any]:
    head = {"status": view.reply_status, "quote": view.reply_quote}
    return {**head, "url": view.reply_url, "date": iso(view.reply_date)}


def _correction(one: CorrectionView) -> dict[str, Any]:
    return {"date": iso(one.date), "kind": one.kind, "note": one.note, "was": one.was}
