"""Finds the records in a JSON value: ClaimReviews wherever they stand, answers of the API, our own claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.exchange.incoming import Incoming, Refused
from factcheck.exchange.reading.api import read_claim, read_page
from factcheck.exchange.reading.claimreview import is_review, read_review
from factcheck.exchange.reading.ours import is_ours, read_ours

_LISTS = ("dataFeedElement", "claims", "claimReviewMarkupPages", "pages", "itemListElement")
Found = Iterator[Incoming | Refused]


def records(value: Any, place: str, own: bool, page: bool = False) -> Found:
    """Yield the records in ``value``; a value without any is refused, but for those of a web ``page``."""
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from records(one, f"{place}[{number}]", own, page)
        return
    listed = next((name for name in _LISTS if isinstance(value, dict) and isinstance(value.get(name), list)), None)
    if listed and not is_review(value):
        for number, one in enumerate(value[listed]):
            yield from records(one, _below(place, f"{listed}[{number}]"), own, page)
        return
    found = False
    for record in _known(value, place, own):
        found = True
        yield record
    if not found and not page:
        yield Refused(place, f"no ClaimReview, and nothing else that can be read, in {_kind(value)}")


def _known(value: Any, place: str, own: bool) -> Found:
    if not isinstance(value, dict):
        return
    if is_review(value):
        yield read_review(value, place, own)
    elif "claimReviewMarkups" in value:
        yield from read_page(value, place, own)
    elif "claimReview" in value and "text" in value:
        yield from read_claim(value, place, own)
    elif is_ours(value):
        yield read_ours(value, place)
    else:
        for name, below in value.items():
            yield from _below_it(below, _below(place, name), own)


def _below_it(value: Any, place: str, own: bool) -> Found:
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _below_it(one, f"{place}[{number}]", own)
    elif isinstance(value, dict):
        yield from _known(value, place, own)


def _below(place: str, name: str) -> str:
    return f"{place}.{name[:60]}" if ": " in place else f"{place}: {name[:60]}"


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        kind = value.get("@type")
        return f"an object of type {kind}"[:80] if kind else f"an object with {', '.join(value) or 'nothing'}"[:80]
    return {"str": "a text", "NoneType": "null"}.get(type(value).__name__, "a number or truth value")
