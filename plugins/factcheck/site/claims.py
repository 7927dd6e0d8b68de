"""Claims as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from factcheck.model import Claim
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.site.corrections import corrections_of, withdrawal_of
from factcheck.site.dates import newest
from factcheck.site.evidence import evidence_groups, origins
from factcheck.site.groups import claimant_name
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


def claim_view(claim: Claim, shelf: Shelf) -> ClaimView:
    """Return the view of one published claim; ``related`` and ``claim_review`` are filled in later."""
    path = f"claims/{claim.id}/"
    corrections = corrections_of(claim, path, shelf.verdicts)
    withdrawn = withdrawal_of(claim, path)
    claimant, reply = claim.claimant, claim.reply
    view = ClaimView(
        id=claim.id,
        path=path,
        claim=claim.claim,
        claimant=shelf.claimants[claimant_name(claim)],
        claimant_role=claimant.role if claimant else "",
        claimant_url=web_address(claimant.url) if claimant else "",
        date=made_on(claim, shelf.context),
        verdict=shelf.verdicts.get(claim.verdict) or _unknown(claim.verdict),
        summary=claim.summary,
        reviewed=claim.reviewed,
        modified=newest([claim.reviewed, *(c.date for c in corrections), withdrawn.date if withdrawn else None]),
        authors=list(claim.authors) or [shelf.addresses.options.name],
        quotes=[
            quote_view(quote, source, match, shelf.sources[source.id], shelf.addresses.options.words)
            for quote, source, match in shelf.context.quotes(claim)
            if holds(quote, match)
        ],
        evidence=evidence_groups(claim, shelf.context, shelf.sources, shelf.headings),
        evidence_count=len(claim.evidence),
        origin_count=origins(claim.evidence),
        review=render(claim.review),
        topics=[shelf.topics[topic] for topic in dict.fromkeys(claim.topics)],
        flags=list(claim.flags),
        todo=list(claim.todo),
        as_of=claim.as_of,
        last_verified=claim.last_verified,
        corrections=corrections,
        withdrawn=withdrawn,
        reviewers=[(one.by, one.date) for one in claim.reviews],
    )
    if reply is not None:
        view.reply_status, view.reply_quote = reply.status, reply.quote
        view.reply_url, view.reply_date = web_address(reply.url), reply.received or reply.requested
    view.citation = _citation(view, shelf.addresses)
    return view


def made_on(claim: Claim, context: Context) -> date | None:
    """Return when the claim was made: as it says, else the date of its first quote's source."""
    if claim.date:
        return claim.date
    source = context.source(claim.quotes[0].source) if claim.quotes else None
    return source.date if source else None


def _unknown(id: str) -> VerdictView:
    return VerdictView(id, id, "", "neutral", f"verdicts/{id}/")


def _citation(view: ClaimView, addresses: Addresses) -> str:
    """Return how to cite the page, but for its address: authors, claim, site, day."""
    name, words = addresses.options.name, addresses.options.words
    authors = words.gettext(", ").join(view.authors)
    claim = words.gettext("“%(claim)s”", claim=view.claim)
    parts = [authors if authors != name else "", claim, name, words.day(view.reviewed)]
    return ". ".join(part for part in parts if part) + "."
