"""Claims as our own claims.json has them: all that a claim file says, beside what was worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.exchange.writing.pieces import Node, Publisher, best, iso, line, listing, tidy, verdict_of, web
from factcheck.model import Claim, Evidence, Quote, Source
from factcheck.quotes import Match
from factcheck.rules import Context
from factcheck.rules.passages import printed

_EVIDENCE = ("stance", "title", "publisher", "type", "origin", "quote", "before", "after", "source", "note")


def claim_json(claim: Claim, context: Context, publisher: Publisher | None = None) -> str:
    """Return one claim as one line of JSON."""
    return line(claim_data(claim, context, publisher or Publisher()))


def claims_json(claims: Iterable[Claim], context: Context, publisher: Publisher) -> Iterator[str]:
    """Yield all ``claims`` with the scale that their verdicts stand on."""
    verdicts = [
        {"id": one.id, "title": one.title, "rating": one.rating, "meaning": one.meaning}
        for one in context.repository.verdicts
    ]
    head = {"version": 1, "name": publisher.name, "url": publisher.base, "language": publisher.language}
    listed = (claim_json(claim, context, publisher) for claim in claims)
    yield from listing(tidy({**head, "verdicts": verdicts}), "claims", listed)


def claim_data(claim: Claim, context: Context, publisher: Publisher) -> Node:
    """Return one claim as plain values."""
    verdict, claimant = verdict_of(claim, context.repository), claim.claimant
    about = {name: getattr(claimant, name) for name in ("name", "type", "role", "url")} if claimant else {}
    numbers = {"rating": verdict.rating, "best": best(context.repository) if verdict.rating is not None else None}
    data: Node = tidy(
        {
            "id": claim.id,
            "url": publisher.page(claim),
            "status": claim.status,
            "claim": claim.claim,
            "short": claim.short,
            "claimant": about,
            "date": iso(claim.date),
            "verdict": {"id": claim.verdict, "title": verdict.title, **numbers},
            "summary": claim.summary,
            "reviewed": iso(claim.reviewed),
            "authors": claim.authors,
            "quotes": _quotes(claim, context),
            "evidence": [_evidence(item) for item in claim.evidence],
            "review": claim.review,
            **{name: getattr(claim, name) for name in ("topics", "flags", "todo", "related", "aliases")},
            "as_of": iso(claim.as_of),
            "last_verified": iso(claim.last_verified),
            **_afterwards(claim),
        }
    )
    return data


def _quotes(claim: Claim, context: Context) -> list[Node]:
    found = {quote.index: (source, match) for quote, source, match in context.quotes(claim)}
    return [_quote(quote, *found.get(quote.index, (context.source(quote.source), None))) for quote in claim.quotes]


def _quote(quote: Quote, source: Source | None, match: Match | None) -> Node:
    about: dict[str, Any] = {"id": quote.source}
    if source:
        about |= {name: getattr(source, name) for name in ("title", "publisher", "author", "url", "archived")}
        about |= {"date": iso(source.date), "sha256": source.digest}
    words = {name: getattr(quote, name) for name in ("quote", "before", "after", "note")}
    text = printed(source, match) if source and match and match.holds else ""
    return {"source": about, **words, "edited": quote.edited or None, "text": text, "tier": match.tier if match else ""}


def _evidence(item: Evidence) -> Node:
    words = {name: getattr(item, name) for name in _EVIDENCE}
    flags = {name: getattr(item, name) or None for name in ("interested", "edited")}
    return {**words, **flags, "url": web(item.url), "archived": web(item.archived), "date": iso(item.date)}


def _afterwards(claim: Claim) -> Node:
    reply, gone = claim.reply, claim.withdrawn
    return {
        "reply": {
            "status": reply.status,
            "requested": iso(reply.requested),
            "received": iso(reply.received),
            "quote": reply.quote,
            "url": web(reply.url),
        }
        if reply
        else None,
        "corrections": [
            {"date": iso(one.date), "kind": one.kind, "note": one.note, "was": one.was} for one in claim.corrections
        ],
        "reviews": [{"by": one.by, "date": iso(one.date), "digest": one.digest} for one in claim.reviews],
        "withdrawn": {"date": iso(gone.date), "reason": gone.reason} if gone else None,
    }
