"""``claims/<id>.json`` and ``data/claims.json``: everything that a claim's page shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.model import Claim, Evidence, Quote
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.site.build_views import Site
from factcheck.site.claimreview import tidy
from factcheck.site.dates import iso
from factcheck.site.evidence import STANCES
from factcheck.site.links import Addresses, web_address
from factcheck.site.machines.pieces import as_json, ends
from factcheck.site.views import ClaimView, CorrectionView, EvidenceView, QuoteView, SourceLink, VerdictView

PATH = "data/claims.json"


def claim_json(claim: Claim, view: ClaimView, context: Context, addresses: Addresses) -> str:
    """Return one claim as a line of JSON; what is absent is left out."""
    return as_json(claim_data(claim, view, context, addresses))


def claims_ends(site: Site, addresses: Addresses) -> tuple[str, str]:
    """Return what stands around all claims (JSON, the newest first): the scale that their verdicts stand on."""
    head = {
        "version": 1,
        "schema": addresses.absolute("data/schema/claims.schema.json"),
        "name": site.view.name,
        "url": addresses.absolute(""),
        "language": site.view.language,
        "license": web_address(addresses.options.license),
        "modified": iso(site.view.newest),
        "total": len(site.claims),
        "verdicts": [_verdict(one) | {"meaning": one.meaning} for one in site.view.verdicts],
    }
    return ends(tidy(head), "claims")


def claim_data(claim: Claim, view: ClaimView, context: Context, addresses: Addresses) -> dict[str, Any]:
    """Return one claim as plain values."""
    quotes = [quote for quote, _, match in context.quotes(claim) if holds(quote, match)]
    data: dict[str, Any] = tidy(
        {
            "id": view.id,
            "url": addresses.absolute(view.path),
            "status": "withdrawn" if view.withdrawn else "published",
            "claim": view.claim,
            "short": claim.short,
            "claimant": _claimant(claim, view),
            "date": iso(view.date),
            "verdict": _verdict(view.verdict),
            "summary": view.summary,
            "reviewed": iso(view.reviewed),
            "modified": iso(view.modified),
            "authors": view.authors,
            "quotes": [_quote(*pair, context) for pair in zip(quotes, view.quotes, strict=True)],
            "evidence": [_evidence(*three) for three in _by_stance(claim, view)],
            "review": str(view.review),
            "topics": [topic.name for topic in view.topics],
            "flags": view.flags,
            "todo": view.todo,
            "related": [related.id for related in view.related],
            "as_of": iso(view.as_of),
            "last_verified": iso(view.last_verified),
            "reply": _reply(claim),
            "corrections": [_correction(one) for one in view.corrections],
            "reviews": [{"by": one.by, "date": iso(one.date), "digest": one.digest} for one in claim.reviews],
            "withdrawn": {"date": iso(view.withdrawn.date), "reason": view.withdrawn.note} if view.withdrawn else None,
        }
    )
    return data


def _claimant(claim: Claim, view: ClaimView) -> dict[str, Any]:
    kind = claim.claimant.type if claim.claimant else ""
    return {"name": view.claimant.name, "type": kind, "role": view.claimant_role, "url": view.claimant_url}


def _verdict(view: VerdictView) -> dict[str, Any]:
    return {"id": view.id, "title": view.title, "rating": view.rating, "best": view.best}


def _quote(quote: Quote, view: QuoteView, context: Context) -> dict[str, Any]:
    source = context.source(quote.source)
    return {
        "source": _source(view.source) | {"sha256": source.digest if source else ""},
        "quote": view.as_written,
        "before": quote.before,
        "after": quote.after,
        "edited": quote.edited or None,
        "text": view.text,
        "tier": view.tier,
        "place": view.place,
        "url": view.fragment_url,
        "note": view.note,
    }


def _source(link: SourceLink) -> dict[str, Any]:
    head = {"id": link.id, "title": link.title, "publisher": link.publisher, "author": link.author}
    return {**head, "url": link.url, "archived": link.archived, "date": iso(link.date)}


def _by_stance(claim: Claim, view: ClaimView) -> Iterator[tuple[str, Evidence, EvidenceView]]:
    """Yield (stance, record, view) in the page's order: it has the claim's evidence, sorted by its stances."""
    records = [(one.stance if one.stance in STANCES else "context", one) for one in claim.evidence]
    records.sort(key=lambda item: STANCES.index(item[0]))
    views = [item for _, items in view.evidence for item in items]
    for (stance, record), item in zip(records, views, strict=True):
        yield stance, record, item


def _evidence(stance: str, record: Evidence, view: EvidenceView) -> dict[str, Any]:
    return {
        "stance": stance,
        "title": view.title,
        "publisher": view.publisher,
        "url": view.url,
        "archived": view.archived,
        "date": iso(view.date),
        "type": view.type,
        "origin": view.origin,
        "interested": view.interested or None,
        "quote": view.quote,
        "before": record.before,
        "after": record.after,
        "edited": record.edited or None,
        "quote_state": view.quote_state,
        "source": view.source.id if view.source else "",
        "note": view.note,
    }


def _reply(claim: Claim) -> dict[str, Any]:
    reply = claim.reply
    if reply is None:
        return {}
    dates = {"requested": iso(reply.requested), "received": iso(reply.received)}
    return {"status": reply.status, **dates, "quote": reply.quote, "url": web_address(reply.url)}


def _correction(one: CorrectionView) -> dict[str, Any]:
    return {"date": iso(one.date), "kind": one.kind, "note": one.note, "was": one.was}
