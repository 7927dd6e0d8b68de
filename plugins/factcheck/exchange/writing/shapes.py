"""Claims of a desk, in each shape that ``factcheck export`` writes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from factcheck.exchange.writing.told import as_filed, as_published, modified, scale
from factcheck.model import Claim
from factcheck.rules import Context
from factcheck.shapes import claimreview, claims_csv, claims_json, fact_check_tools
from factcheck.shapes.factcheck import FactCheck
from factcheck.shapes.lines import inert, listing
from factcheck.shapes.publisher import Publisher
from factcheck.shapes.values import Node

Shape = Callable[[Sequence[Claim], Context, Publisher], Iterator[str]]
"""Yields the file's text in pieces."""


def newest_first(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims by the day of their review, the newest first; of one day, by id."""
    by_id = sorted(claims, key=lambda one: one.id)
    return sorted(by_id, key=lambda one: str(one.reviewed or ""), reverse=True)


def claim_line(claim: Claim, context: Context) -> str:
    """Return all that is known of one claim as one line of JSON."""
    return _line(claims_json.claim_data(as_filed(claim, context, Publisher())))


def _claims(claims: Sequence[Claim], context: Context, publisher: Publisher) -> Iterator[str]:
    verdicts = context.once(scale).values()
    opening, closing = claims_json.claims_ends(publisher, verdicts, len(claims), _newest(claims))
    lines = (_line(claims_json.claim_data(as_filed(claim, context, publisher))) for claim in claims)
    yield from listing((inert(opening), closing), lines)


def _table(claims: Sequence[Claim], context: Context, publisher: Publisher) -> Iterator[str]:
    yield claims_csv.header()
    for claim in claims:
        check = as_filed(claim, context, publisher)
        yield claims_csv.row(claims_json.claim_data(check), check)


def _reviews(claims: Sequence[Claim], context: Context, publisher: Publisher) -> Iterator[str]:
    for check in _published(claims, context, publisher):
        yield _line(claimreview.claim_review(check)) + "\n"


def _feed(claims: Sequence[Claim], context: Context, publisher: Publisher) -> Iterator[str]:
    opening, closing = claimreview.feed_ends(publisher, "", _newest(claims))
    reviews = ((_line(claimreview.claim_review(one)), one) for one in _published(claims, context, publisher))
    yield from listing((inert(opening), closing), (inert(claimreview.feed_item(*pair)) for pair in reviews))


def _answers(claims: Sequence[Claim], context: Context, publisher: Publisher) -> Iterator[str]:
    found = (
        _line(fact_check_tools.found_claim(claimreview.claim_review(one), one))
        for one in _published(claims, context, publisher)
    )
    yield from listing(fact_check_tools.search_ends(), found)


SHAPES: Mapping[str, Shape] = {
    "claimreview": _reviews,
    "datacommons": _feed,
    "api": _answers,
    "csv": _table,
    "json": _claims,
}
"""Each shape by the name of its format."""


def _published(claims: Sequence[Claim], context: Context, publisher: Publisher) -> Iterator[FactCheck]:
    return (as_published(claim, context, publisher) for claim in claims)


def _newest(claims: Sequence[Claim]) -> date | None:
    return max((day for claim in claims if (day := modified(claim))), default=None)


def _line(value: Node) -> str:
    return inert(json.dumps(value, ensure_ascii=False))
