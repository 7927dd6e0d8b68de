"""Claims as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.model import Claim
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.site.evidence import evidence_groups, origins
from factcheck.site.links import Addresses, web_address
from factcheck.site.markdown import render
from factcheck.site.quotes import quote_view
from factcheck.site.views import ClaimView, GroupView, SourceLink, VerdictView


@dataclass(frozen=True, slots=True)
class Shelf:
    """What claims point to: the views that several of them share."""

    context: Context
    addresses: Addresses
    verdicts: Mapping[str, VerdictView]
    sources: Mapping[str, SourceLink]
    claimants: Mapping[str, GroupView]
    topics: Mapping[str, GroupView]
    headings: Mapping[str, str]


def claim_view(claim: Claim, light: ClaimView, shelf: Shelf) -> ClaimView:
    """Return the whole view of a published claim; ``related`` and ``claim_review`` are filled in later.

    ``light`` is the view that lists have of it (see ``listed``).
    """
    reply = claim.reply
    view = replace(
        light,
        quotes=[
            quote_view(quote, source, match, shelf.sources[source.id], shelf.addresses.options.words)
            for quote, source, match in shelf.context.quotes(claim)
            if holds(quote, match)
        ],
        evidence=evidence_groups(claim, shelf.context, shelf.sources, shelf.headings),
        evidence_count=len(claim.evidence),
        origin_count=origins(claim.evidence),
        review=render(claim.review),
        flags=list(claim.flags),
        todo=list(claim.todo),
        as_of=claim.as_of,
        last_verified=claim.last_verified,
        reviewers=[(one.by, one.date) for one in claim.reviews],
    )
    if reply is not None:
        view.reply_status, view.reply_quote = reply.status, reply.quote
        view.reply_url, view.reply_date = web_address(reply.url), reply.received or reply.requested
    view.citation = _citation(view, shelf.addresses)
    return view


def _citation(view: ClaimView, addresses: Addresses) -> str:
    """Return how to cite the page, but for its address: authors, claim, site, day."""
    name, words = addresses.options.name, addresses.options.words
    authors = words.gettext(", ").join(view.authors)
    claim = words.gettext("“%(claim)s”", claim=view.claim)
    parts = [authors if authors != name else "", claim, name, words.day(view.reviewed)]
    return ". ".join(part for part in parts if part) + "."
