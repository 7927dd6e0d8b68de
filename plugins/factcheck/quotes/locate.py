"""Locate a quote in a source text, from the strictest reading to the nearest passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from . import cautions
from .characters import WHITE_SPACE
from .closest import NEAR
from .differences import differences
from .edited import EditedPlace, edited_places
from .fold import Folded, fold, resuming
from .graphemes import Graphemes
from .match import Match, Span, Status, Tier
from .nearest import nearest
from .places import choose, exact_places, folded_places

__all__ = ["QUOTE_LIMIT", "TEXT_LIMIT", "Text", "effort", "locate"]

QUOTE_LIMIT = 20_000
"""The longest quote (code points) that is looked for by anything but exact search."""

TEXT_LIMIT = 2_000_000
"""The longest text (code points) that is searched by anything but exact search."""

_MOST_RESUMED = 50_000  # paragraphs that resume a quotation; no book has as many, and each costs time

_NOT_FOUND = Match(Tier.NOT_FOUND, Status.NONE)


def effort(quote: str) -> int:
    """How long a quote that does not stand word for word may be looked for, in units of up to 20 ms: by its marks."""
    return 1 + sum(map(quote.count, ("…", "..", "[", ". .")))


def locate(text: str, quote: str, before: str | None = None, after: str | None = None) -> Match:
    """Locate a quote in a text; see `Text.locate`, which is faster for many quotes on one text."""
    return Text(text).locate(quote, before, after)


class Text:
    """A source text to locate quotes in. What costs time is worked out once, when it is first needed."""

    def __init__(self, text: str) -> None:
        """Keep the text as read; nothing is worked out yet."""
        self.raw = text

    @cached_property
    def graphemes(self) -> Graphemes:
        """The grapheme breaks of the text."""
        return Graphemes(self.raw)

    @cached_property
    def folded(self) -> Folded:
        """The text under the fold."""
        return Folded(self.raw, graphemes=self.graphemes)

    @cached_property
    def resumed(self) -> Folded | None:
        """The same without the marks that only resume a quotation at a new paragraph; None if it has none."""
        if not 0 < len(resuming(self.raw)) < _MOST_RESUMED:
            return None
        return Folded(self.raw, resumed=True, graphemes=self.graphemes)

    def locate(
        self, quote: str, before: str | None = None, after: str | None = None, *, thorough: bool = True
    ) -> Match:
        """Say where the quote stands, and what that is worth.

        `before` and `after` are the words next to it, as in the prefix and suffix of W3C's
        TextQuoteSelector; they choose where it stands more than once. Outer white space of the quote is
        not part of it. Where it is not to be `thorough`, the words are looked for as they are and under the fold,
        and in no other way: that is fast whatever they are. Pure and deterministic; raises nothing. Past QUOTE_LIMIT
        or TEXT_LIMIT only an exact quote is found, and the caller should say so.
        """
        words = quote.strip(WHITE_SPACE)
        if not words:
            return _NOT_FOUND
        exact = self._settle(Tier.EXACT, words, exact_places(self.graphemes, words), before, after)
        if exact is not None and exact.status is not Status.CONTEXT_MISMATCH:
            return exact
        if len(words) > QUOTE_LIMIT or len(self.raw) > TEXT_LIMIT:
            return exact or _NOT_FOUND
        equivalent = self._equivalent(words, before, after)
        if exact is not None:  # its context may stand beside the same words in another shape
            return equivalent if equivalent is not None and equivalent.status is Status.UNIQUE else exact
        if equivalent is not None or not thorough:
            return equivalent or _NOT_FOUND
        return self._edited(words, before, after) or self._altered(quote, words, before, after)

    def _equivalent(self, quote: str, before: str | None, after: str | None) -> Match | None:
        words = fold(quote)
        for source in self._sources(quote):
            places = folded_places(source, words)
            match = self._settle(Tier.EQUIVALENT, quote, places, before, after)
            if match is not None:
                return match
        return None

    def _sources(self, quote: str) -> Iterator[Folded]:
        """The folded texts to look for the quote in."""
        yield self.folded
        if self.resumed is not None and self.resumed.crosses(quote):
            yield self.resumed

    def _settle(
        self, tier: Tier, quote: str, places: Sequence[Span], before: str | None, after: str | None
    ) -> Match | None:
        """The match for these places in this tier, or None without a place."""
        if not places:
            return None
        status, place = choose(self.raw, places, before, after)
        if place is None:
            return Match(tier, status, all_spans=tuple(places), similarity=1.0)
        start, end = span = places[place]
        passage = quote if tier is Tier.EXACT else self.raw[start:end]
        warnings = cautions.around(self.raw, start, end) + cautions.invisible(quote, (passage,))
        return Match(tier, status, start, end, tuple(places), (span,), (), 1.0, (), tuple(warnings))

    def _edited(self, quote: str, before: str | None, after: str | None) -> Match | None:
        readings = (edited_places(source, quote) for source in self._sources(quote))
        found = next(filter(None, readings), None)
        if not found:
            return None
        spans = tuple(place.span for place in found)
        choice = choose(self.raw, spans, before, after)
        if choice.place is None:
            return Match(Tier.EDITED, choice.status, all_spans=spans, similarity=1.0)
        place = found[choice.place]
        warnings = self._edited_warnings(quote, place)
        return Match(Tier.EDITED, choice.status, *place.span, spans, place.fragments, place.edits, 1.0, (), warnings)

    def _edited_warnings(self, quote: str, place: EditedPlace) -> tuple[str, ...]:
        verbatim = [self.raw[start:end] for start, end in place.fragments]
        return (
            *cautions.around(self.raw, *place.span),
            *cautions.inside(place.edits),
            *cautions.invisible(quote, verbatim),
        )

    def _altered(self, quote: str, words: str, before: str | None, after: str | None) -> Match:
        source, wanted = self.folded, Folded(quote)
        passage = nearest(source.tokens, words, before, after)
        if passage is None or passage.similarity < NEAR:
            return Match(Tier.NOT_FOUND, Status.NONE, similarity=passage.similarity if passage else 0.0)
        span = source.span(passage.start, passage.end)
        differing = differences(wanted, source, source.tokens, (passage.start, passage.end))
        return Match(Tier.ALTERED, Status.CLOSEST, *span, (span,), (span,), (), passage.similarity, differing)
