"""What the rules about quotes share: the places of a quote in its claim and in its source, and how both are worded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.diagnostics import Fix, Related, Span
from factcheck.model import Claim, Document, Path, Quote, Source
from factcheck.quotes import Match
from factcheck.rules.context import Context, path_key
from factcheck.rules.fixes import rewrite


class Found(NamedTuple):
    """A claim's quote, its source, and where it stands there."""

    claim: Claim
    quote: Quote
    source: Source
    match: Match

    @property
    def path(self) -> Path:
        """The place of the quote's words in the claim."""
        return ("quotes", self.quote.index, "quote")

    @property
    def span(self) -> Span:
        """The words in the claim's file."""
        return self.claim.document.span(*self.path)

    @property
    def key(self) -> str:
        """The quote's key for the finding's fingerprint."""
        return path_key(self.claim.document, self.path)

    @property
    def passage(self) -> str:
        """The source's own words at the match, on one line."""
        return " ".join(self.source.file.text[self.match.start : self.match.end].split())


def found(claim: Claim, context: Context) -> Iterator[Found]:
    """Yield each quote of the claim whose source is there and readable."""
    for quote, source, match in context.quotes(claim):
        yield Found(claim, quote, source, match)


def in_source(source: Source, span: tuple[int, int], label: str) -> Related:
    """Return a place in the source's text as a second place of a finding."""
    return Related(Span(source.file.path, *span), label)


def as_printed(one: Found, title: str, safe: bool) -> Fix:
    """Return the fix that puts the source's own words in the place of the quote."""
    return rewrite(one.claim.document, one.path, one.passage, title, safe)


def percent(match: Match) -> str:
    """Return how alike quote and passage are; never rounded up to 100, since they differ."""
    return f"{min(int(match.similarity * 100), 99)} % alike"


def other_sources(context: Context, source: Source, words: str) -> list[Source]:
    """Return the other sources whose text holds ``words``."""
    return [one for one in context.repository.sources if one is not source and words in one.file.text]


def differing(document: Document, one: Found) -> Span:
    """Return the first words of the quote that differ; the whole quote where words are only missing."""
    for difference in one.match.differences:
        start, end = difference.quote_span
        if start < end:
            return document.part(one.path, start, end)
    return one.span
