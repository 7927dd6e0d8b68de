"""What the rules about quotes share: the places of a quote in its claim and in its source, and how both are worded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.diagnostics import Fix, Related, Span
from factcheck.model import Claim, Document, Evidence, Path, Quote, Source
from factcheck.model.hidden import HIDDEN
from factcheck.quotes import Match, chance, effort
from factcheck.rules.context import Context, path_key
from factcheck.rules.fixes import replace, rewrite

# What a source may hold and a YAML file may not, and soft hyphens: the words are written without them.
_HIDDEN = re.compile(f"[\xad{HIDDEN}]")
# So many words, and characters in which they are looked for, are enough to tell one place from another.
_EASY = 5  # units of effort: a quote that shows more changes is not looked for again and again
_MOST_WORDS = 8
_CONTEXT = 200


class Found(NamedTuple):
    """A quote of a claim or of its evidence, its source, and where it stands there."""

    claim: Claim
    quote: Quote | Evidence
    source: Source
    match: Match

    def at(self, field: str) -> Path:
        """Return the place in the claim of a field beside the quote."""
        return ("quotes" if isinstance(self.quote, Quote) else "evidence", self.quote.index, field)

    @property
    def path(self) -> Path:
        """The place of the quote's words in the claim."""
        return self.at("quote")

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
        return printed(self.source, self.match)


def found(claim: Claim, context: Context) -> Iterator[Found]:
    """Yield each quote of the claim, its evidence included, whose source is there and readable."""
    for quoting in (context.quotes(claim), context.evidence(claim)):
        for quote, source, match in quoting:
            yield Found(claim, quote, source, match)


def in_source(source: Source, span: tuple[int, int], label: str) -> Related:
    """Return a place in the source's text as a second place of a finding."""
    where = source.where(*span)
    return Related(source.place(*span), f"{label} ({where})" if where else label)


def as_printed(one: Found, title: str, safe: bool) -> Fix:
    """Return the fix that puts the source's own words in the place of the quote."""
    return rewrite(one.claim.document, one.path, one.passage, title, safe)


def name_source(one: Found, other: Source) -> Fix:
    """Return the fix that names another source, the one that has the words."""
    return replace(one.claim.document.span(*one.at("source")), other.id, f"name `{other.id}` as the source")


def printed(source: Source, match: Match) -> str:
    """Return the source's own words at the match, as they can be written on one line of a YAML file."""
    if match.start is None or match.end is None:
        return ""
    return " ".join(_HIDDEN.sub("", source.text[match.start : match.end]).split())


def telling(one: Found, context: Context, place: tuple[int, int]) -> tuple[str, str] | None:
    """Return ``before`` or ``after``, and the fewest words of the source that tell ``place`` from the others.

    None where no few words do, or where the claim gives such words already.
    """
    if one.quote.before or one.quote.after:
        return None
    easy = effort(one.quote.quote) < _EASY
    for count in range(1, _MOST_WORDS + 1):
        for field in ("before", "after"):
            words = beside(one.source, place, field, count)
            left, right = (words, "") if field == "before" else ("", words)
            match = context.match(one.source, one.quote.quote, left, right, thorough=easy)
            if words and match.status == "unique" and (match.start, match.end) == place:
                return field, words
    return None


def beside(source: Source, place: tuple[int, int], field: str, count: int) -> str:
    """Return up to ``count`` words that stand just ``before`` or ``after`` a place, in the same paragraph."""
    start, end = place
    if field == "before":
        words = source.text[max(0, start - _CONTEXT) : start].rpartition("\n")[2].split()[-count:]
    else:
        words = source.text[end : end + _CONTEXT].partition("\n")[0].split()[:count]
    return _HIDDEN.sub("", " ".join(words))


def closest_related(source: Source, match: Match) -> tuple[Related, ...]:
    """Return the passage nearest to a quote: the first words that differ, or all of it where it only lacks some."""
    if match.start is None or match.end is None:
        return ()
    spans = [difference.source_span for difference in match.differences]
    span = next((span for span in spans if span[0] < span[1]), (match.start, match.end))
    # Never rounded up to 100: they do differ.
    label = f"closest passage, {min(int(match.similarity * 100), 99)} % alike"
    return (in_source(source, span, label if match.tier == "altered" else "closest passage"),)


def by_chance(quote: str, match: Match) -> bool:
    """Whether a text about something else may well be as near to a quote of this length."""
    return match.similarity < chance(len(quote))


def other_sources(context: Context, source: Source, words: str) -> list[Source]:
    """Return the other sources whose text holds ``words``."""
    return [one for one in context.repository.sources if one is not source and words in one.text]


def differing(document: Document, one: Found) -> Span:
    """Return the first words of the quote that differ; the whole quote where words are only missing."""
    for difference in one.match.differences:
        start, end = difference.quote_span
        if start < end:
            return document.part(one.path, start, end)
    return one.span
