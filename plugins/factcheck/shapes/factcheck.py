"""A fact-check as machines are told of it: the record, and what whoever publishes it worked out around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.model import Claim, Evidence, Quote, Source, Withdrawal
from factcheck.shapes.parts import Entry, Rated, Words, Work
from factcheck.shapes.publisher import Publisher
from factcheck.shapes.values import Node


class QuoteTold(NamedTuple):
    """A quote with its source (``work``, ``author``, and the digest of its text) and the passage as it is printed."""

    quote: Quote
    work: Work | None
    author: str
    sha256: str
    text: str
    tier: str
    place: str = ""  # in a recording or a PDF
    url: str = ""  # that leads to the words


class EvidenceTold(NamedTuple):
    """An item of evidence: ``work`` is what it leads to, ``quote_state`` whether its quote was verified."""

    record: Evidence
    work: Work
    stance: str
    source: str  # its id
    quote_state: str = ""


@dataclass(slots=True)
class FactCheck:
    """One claim as it is told. Texts are plain where nothing else is said."""

    claim: Claim
    publisher: Publisher
    url: str  # of its page
    verdict: Rated
    date: dt.date | None  # when the claim was made
    modified: dt.date | None  # when the check last changed
    withdrawn: Withdrawal | None
    authors: Sequence[str]
    checkers: Sequence[Node]  # the authors in schema.org's terms
    review: str  # as it is written, or as the page has it (HTML)
    body: str  # the same for readers of ClaimReview, who want no HTML
    related: Sequence[str]
    quotes: Sequence[QuoteTold]
    evidence: Sequence[EvidenceTold]
    corrections: Sequence[Entry]
    appearances: Sequence[Source]
    words: Words
    aliases: Sequence[str] = ()
    claimant_kind: str = ""  # in schema.org's terms, where the record does not say it


def origins(evidence: Iterable[Evidence]) -> int:
    """Return how many independent origins the items go back to."""
    return len({(one.origin or one.publisher or one.url or one.source).casefold() for one in evidence})
