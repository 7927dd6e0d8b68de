"""Our own JSON: everything that a claim's page shows, or that its file says, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.model import Claim
from factcheck.model.addresses import web_address
from factcheck.shapes.factcheck import EvidenceTold, FactCheck, QuoteTold
from factcheck.shapes.lines import ends
from factcheck.shapes.parts import Rated
from factcheck.shapes.publisher import Publisher
from factcheck.shapes.values import Node, iso, tidy


def claims_ends(
    publisher: Publisher, scale: Iterable[Rated], total: int, modified: date | None, schema: str = ""
) -> tuple[str, str]:
    """Return what stands around all claims: whose they are, and the scale that their verdicts stand on."""
    head = {
        "version": 1,
        "schema": schema,
        "name": publisher.name,
        "url": publisher.at(""),
        "language": publisher.language,
        "license": web_address(publisher.license),
        "modified": iso(modified),
        "total": total,
        "verdicts": [_verdict(one) | {"meaning": one.meaning} for one in scale],
    }
    return ends(tidy(head), "claims")


def claim_data(check: FactCheck) -> Node:
    """Return one claim as plain values; what is absent is left out."""
    claim = check.claim
    data: Node = tidy(
        {
            "id": claim.id,
            "url": check.url,
            "status": "withdrawn" if check.withdrawn else claim.status,
            "claim": claim.claim,
            "short": claim.short,
            "claimant": _claimant(claim),
            "date": iso(check.date),
            "verdict": _verdict(check.verdict),
            "summary": claim.summary,
            "reviewed": iso(claim.reviewed),
            "modified": iso(check.modified),
            "authors": check.authors,
            "quotes": [_quote(one) for one in check.quotes],
            "evidence": [_evidence(one) for one in check.evidence],
            "review": check.review,
            "topics": list(dict.fromkeys(claim.topics)),
            "flags": claim.flags,
            "todo": claim.todo,
            "related": check.related,
            "aliases": check.aliases,
            "as_of": iso(claim.as_of),
            "last_verified": iso(claim.last_verified),
            **_afterwards(check),
        }
    )
    return data


def _claimant(claim: Claim) -> Node | None:
    one = claim.claimant
    return {"name": one.name, "type": one.type, "role": one.role, "url": web_address(one.url)} if one else None


def _verdict(one: Rated) -> Node:
    return {"id": one.id, "title": one.title, "rating": one.rating, "best": one.best}


def _quote(one: QuoteTold) -> Node:
    work, quote = one.work, one.quote
    source: Node = {"id": quote.source}
    if work:
        source |= {"title": work.title, "publisher": work.publisher, "author": one.author}
        source |= {"url": work.url, "archived": work.archived, "date": iso(work.date), "sha256": one.sha256}
    return {
        "source": source,
        "quote": quote.quote,
        "before": quote.before,
        "after": quote.after,
        "edited": quote.edited or None,
        "text": one.text,
        "tier": one.tier,
        "place": one.place,
        "url": one.url,
        "note": quote.note,
    }


def _evidence(one: EvidenceTold) -> Node:
    record, work = one.record, one.work
    return {
        "stance": one.stance,
        "title": work.title,
        "publisher": work.publisher,
        "url": work.url,
        "archived": work.archived,
        "date": iso(work.date),
        "type": record.type,
        "origin": record.origin,
        "interested": record.interested or None,
        "quote": record.quote,
        "before": record.before,
        "after": record.after,
        "edited": record.edited or None,
        "quote_state": one.quote_state,
        "source": one.source,
        "note": record.note,
    }


def _afterwards(check: FactCheck) -> Node:
    reply, gone = check.claim.reply, check.withdrawn
    dates = {"requested": iso(reply.requested), "received": iso(reply.received)} if reply else {}
    return {
        "reply": {"status": reply.status, **dates, "quote": reply.quote, "url": web_address(reply.url)}
        if reply
        else None,
        "corrections": [
            {"date": iso(one.date), "kind": one.kind, "note": one.note, "was": one.was} for one in check.corrections
        ],
        "reviews": [{"by": one.by, "date": iso(one.date), "digest": one.digest} for one in check.claim.reviews],
        "withdrawn": {"date": iso(gone.date), "reason": gone.reason} if gone else None,
    }
