"""What the shapes are told of a claim where there is no site: the record, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factcheck.model import Claim, Evidence, Source
from factcheck.model.addresses import web_address
from factcheck.rules import Context
from factcheck.rules.passages import printed
from factcheck.shapes.factcheck import EvidenceTold, FactCheck, QuoteTold
from factcheck.shapes.parts import ENGLISH, OnScale, given, on_scale
from factcheck.shapes.publisher import Publisher


def as_published(claim: Claim, context: Context, publisher: Publisher) -> FactCheck:
    """Return the fact-check as shapes that are for what is published tell it: with the day on which it was made."""
    return replace(
        as_filed(claim, context, publisher),
        date=context.repository.made_on(claim),
        evidence=[_led_on(one, context) for one in claim.evidence],
    )


def _led_on(one: Evidence, context: Context) -> EvidenceTold:
    source = context.source(one.source)
    return EvidenceTold(one, given(one, _work(source) if source else None), one.stance, one.source)


def as_filed(claim: Claim, context: Context, publisher: Publisher) -> FactCheck:
    """Return the fact-check with all that the claim's file says, and nothing in the place of what it leaves unsaid."""
    repository = context.repository
    ids = dict.fromkeys(quote.source for quote in claim.quotes)
    return FactCheck(
        claim=claim,
        publisher=publisher,
        url=publisher.at(f"claims/{claim.id}/"),
        verdict=context.once(scale).get(claim.verdict) or OnScale(claim.verdict, claim.verdict),
        date=claim.date,
        modified=modified(claim),
        withdrawn=claim.withdrawn,
        authors=claim.authors,
        checkers=[{"@type": "Person", "name": name} for name in claim.authors],
        review=claim.review,
        body=claim.review,
        related=claim.related,
        quotes=list(_quotes(claim, context)),
        evidence=[EvidenceTold(one, given(one, None), one.stance, one.source) for one in claim.evidence],
        corrections=claim.corrections,
        appearances=[repository.source_by_id[id] for id in ids if id in repository.source_by_id],
        words=ENGLISH,
        aliases=claim.aliases,
    )


def scale(context: Context) -> dict[str, OnScale]:
    """Return the desk's verdicts by their ids."""
    return on_scale(context.repository.verdicts)


def modified(claim: Claim) -> date | None:
    """Return when the check last changed, as far as its file says."""
    days = [claim.reviewed, *(one.date for one in claim.corrections), claim.withdrawn.date if claim.withdrawn else None]
    return max((day for day in days if day), default=None)


def _quotes(claim: Claim, context: Context) -> Iterator[QuoteTold]:
    found = {quote.index: (source, match) for quote, source, match in context.quotes(claim)}
    for quote in claim.quotes:
        source, match = found.get(quote.index, (context.source(quote.source), None))
        if source is None:
            yield QuoteTold(quote, None, "", "", "", "")
            continue
        text = printed(source, match) if match and match.holds else ""
        tier = str(match.tier) if match else ""
        yield QuoteTold(quote, _work(source), source.author, source.digest, text, tier)


def _work(source: Source) -> Source:
    """Return the source with such addresses only as may be links."""
    return replace(source, url=web_address(source.url), archived=web_address(source.archived))
