"""Claims as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.model import Claim
from factcheck.model.addresses import web_address
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.shapes.factcheck import origins
from factcheck.shapes.publisher import Publisher
from factcheck.site.evidence import evidence_groups
from factcheck.site.links import Addresses
from factcheck.site.markdown import render
from factcheck.site.options import Options
from factcheck.site.people import named
from factcheck.site.quotes import quote_view
from factcheck.site.views import ClaimView, GroupView, PersonView, SourceLink, VerdictView


@dataclass(frozen=True, slots=True)
class Shelf:
    """What claims point to: the views that several of them share."""

    context: Context
    addresses: Addresses
    publisher: Publisher
    verdicts: Mapping[str, VerdictView]
    sources: Mapping[str, SourceLink]
    claimants: Mapping[str, GroupView]
    topics: Mapping[str, GroupView]
    headings: Mapping[str, str]
    people: Mapping[str, PersonView]


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
        checkers=named(claim.authors, shelf.people),
        reviewers=[(named([one.by], shelf.people)[0], one.date) for one in claim.reviews],
        history=shelf.addresses.options.hosting.history(claim.document.path),
        change=shelf.addresses.options.hosting.change(claim.document.path),
        report=_report(claim, shelf.addresses.options),
    )
    if reply is not None:
        view.reply_status, view.reply_quote = reply.status, reply.quote
        view.reply_url, view.reply_date = web_address(reply.url), reply.received or reply.requested
    view.citation = _citation(view, shelf.addresses)
    return view


def _report(claim: Claim, options: Options) -> str:
    return options.hosting.report(options.words.gettext("Error: %(claim)s", claim=claim.short or claim.claim))


def _citation(view: ClaimView, addresses: Addresses) -> str:
    """Return how to cite the page, but for its address: authors, claim, site, day."""
    name, words = addresses.options.name, addresses.options.words
    authors = words.gettext(", ").join(view.authors)
    claim = words.gettext("“%(claim)s”", claim=view.claim)
    parts = [authors if authors != name else "", claim, name, words.day(view.reviewed)]
    return ". ".join(part for part in parts if part) + "."
