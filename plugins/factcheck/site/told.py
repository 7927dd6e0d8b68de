"""What the shapes for machines are told of a claim: the record, and what its page shows around it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.shapes.factcheck import EvidenceTold, FactCheck, QuoteTold
from factcheck.shapes.publisher import Publisher
from factcheck.shapes.values import Node
from factcheck.site.evidence import STANCES
from factcheck.site.markdown import plain
from factcheck.site.options import Options
from factcheck.site.views import ClaimView


def fact_check(claim: Claim, view: ClaimView, context: Context, publisher: Publisher, options: Options) -> FactCheck:
    """Return the fact-check of a published claim, all addresses absolute."""
    return FactCheck(
        claim=claim,
        publisher=publisher,
        url=publisher.at(view.path),
        verdict=view.verdict,
        date=view.date,
        modified=view.modified,
        withdrawn=claim.withdrawn if view.withdrawn else None,
        authors=view.authors,
        checkers=_checkers(view, publisher, options),
        review=str(view.review),
        body=plain(view.review),
        related=[one.id for one in view.related],
        quotes=list(_quotes(claim, view, context)),
        evidence=list(_evidence(claim, view)),
        corrections=view.corrections,
        appearances=[source for _, source, _ in context.quotes(claim)],
        words=options.words,
        claimant_kind="Organization",
    )


def publisher_of(options: Options) -> Publisher:
    """Return the desk with its policies; that of checking is a news organization's only (schema.org)."""
    news = options.authors.get(options.name, {}).get("type", "") == "NewsMediaOrganization"
    policies = {"correctionsPolicy": f"{options.base}/corrections-policy/"}
    return Publisher(
        name=options.name,
        base=options.base,
        language=options.language,
        license=options.license,
        kind="NewsMediaOrganization" if news else "Organization",
        policies=policies | ({"verificationFactCheckingPolicy": f"{options.base}/methodology/"} if news else {}),
    )


def _checkers(view: ClaimView, publisher: Publisher, options: Options) -> list[Node]:
    """Return who checked: the named authors as the page names them, else the site."""
    nodes = []
    for one in view.checkers:
        if one.name == publisher.name:
            nodes.append(publisher.node)
            continue
        kind = options.authors.get(one.name, {}).get("type", "Person")
        known = {"jobTitle" if kind == "Person" else "description": one.role, "url": one.url or publisher.at("")}
        nodes.append({"@type": kind, "name": one.name, **known})
    return nodes


def _quotes(claim: Claim, view: ClaimView, context: Context) -> Iterator[QuoteTold]:
    shown = [quote for quote, _, match in context.quotes(claim) if holds(quote, match)]
    for quote, one in zip(shown, view.quotes, strict=True):
        source = context.source(quote.source)
        digest = source.digest if source else ""
        yield QuoteTold(quote, one.source, one.source.author, digest, one.text, one.tier, one.place, one.fragment_url)


def _evidence(claim: Claim, view: ClaimView) -> Iterator[EvidenceTold]:
    """Yield the items in the page's order: it has the claim's evidence, sorted by its stances."""
    records = [(one.stance if one.stance in STANCES else "context", one) for one in claim.evidence]
    records.sort(key=lambda item: STANCES.index(item[0]))
    views = [item for _, items in view.evidence for item in items]
    for (stance, record), one in zip(records, views, strict=True):
        yield EvidenceTold(record, one, stance, one.source.id if one.source else "", one.quote_state)
