"""A quote in the paragraph in which it stands, in the source's own characters."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.coverage import place_of, spans_of
from factcheck.model import Quote, Source
from factcheck.quotes import Match
from factcheck.site.fragments import place_in, words_url
from factcheck.site.language import Language
from factcheck.site.views import QuoteView, SourceLink

_AROUND = {"excerpts": 300, "full": 2_000}  # characters of context on each side: of a long paragraph not all
_HEADER = re.compile(r"\s*date\s+\d{4}-\d{2}-\d{2}[ \t]*")


def quote_view(quote: Quote, source: Source, match: Match, link: SourceLink, words: Language) -> QuoteView:
    """Return the quote as a claim's page shows it, as far as the source's ``publish`` allows."""
    start, end = place_of(match)
    before, after = _surroundings(source, start, end)
    return QuoteView(
        source=link,
        before=before,
        words=_pieces(source, match),
        after=after,
        tier=str(match.tier),
        as_written=quote.quote,
        fragment_url=words_url(source, start, end),
        place=place_in(source, start, end, words),
        note=quote.note,
    )


def title_start(source: Source) -> int:
    """Return the offset at which the header line's title opens; 0 where there is no header line."""
    header = _HEADER.match(source.text[: source.body])
    return header.end() if header else 0


def _pieces(source: Source, match: Match) -> list[tuple[str, bool]]:
    text = source.text
    pieces: list[tuple[str, bool]] = []
    spans = spans_of(match)
    for (start, end), (following, _) in pairwise([*spans, (spans[-1][1], spans[-1][1])]):
        pieces.append((text[start:end], True))
        if following > end:
            # Left-out words are the source's, and not shown where only the quoted ones may be.
            pieces.append((" […] " if source.publish == "none" else text[end:following], False))
    return pieces


def _surroundings(source: Source, start: int, end: int) -> tuple[str, str]:
    if source.publish == "none":
        return "", ""
    text = source.text
    opening = max(text.rfind("\n", 0, start) + 1, title_start(source) if start < source.body else source.body)
    closing = text.find("\n", end)
    before = text[opening:start].lstrip()
    after = text[end : closing if closing >= 0 else len(text)].rstrip()
    most = _AROUND[source.publish]
    return _cut_start(before, most), _cut_end(after, most)


def _cut_start(text: str, most: int) -> str:
    """Keep the last ``most`` characters, from a word's edge on."""
    if len(text) <= most:
        return text
    return "… " + re.sub(r"^\S*\s+", "", text[-most:])


def _cut_end(text: str, most: int) -> str:
    """Keep the first ``most`` characters, up to a word's edge."""
    if len(text) <= most:
        return text
    return re.sub(r"\s+\S*$", "", text[:most]) + " …"
