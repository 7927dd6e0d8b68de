"""What a site is made from: what is listed of each claim and source, and the records behind it.

The records may all be there, or be read one by one when they are asked for: who makes pages needs not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from factcheck.coverage import opinions
from factcheck.model import Claim, Source
from factcheck.model.addresses import web_address
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.shapes.values import iso
from factcheck.site.coverage import Mark
from factcheck.site.language import Language, direction_of
from factcheck.site.listed import Listed
from factcheck.site.outputs import digest
from factcheck.site.source_parts import opinion_place, text_cuts
from factcheck.site.views import SourceLink


class ListedSource(NamedTuple):
    """What pages other than its own take of a source, and ``key``: a digest of all that its own page shows of it."""

    id: str
    title: str
    publisher: str
    url: str
    date: str
    archived: str
    author: str
    language: str
    retrieved: str
    path: str  # of its file
    key: str
    publish: str
    cuts: list[int]  # where its text is to be cut into parts
    opinions: list[tuple[int, int, int]]  # (start, end, weight) of each passage that is not checked

    def link(self, words: Language) -> SourceLink:
        """Return what other pages show of the source."""
        other = self.language if self.language != words.tag else ""
        return SourceLink(
            id=self.id,
            title=self.title,
            publisher=self.publisher,
            path=f"sources/{self.id}/",
            url=self.url,
            date=date.fromisoformat(self.date) if self.date else None,
            archived=self.archived,
            retrieved=date.fromisoformat(self.retrieved) if self.retrieved else None,
            author=self.author,
            language=other,
            direction=direction_of(other) if other and direction_of(other) != words.direction else "",
        )


@dataclass(slots=True)
class Desk:
    """Published claims, the newest first, readable sources, and ``context``, whose repository has the records.

    ``former`` are claims that a preview shows as they were when they were last right, each with its context then.
    """

    context: Context
    claims: list[Listed]
    sources: list[ListedSource]
    former: Mapping[str, tuple[Claim, Context]] = field(default_factory=dict)

    def claim(self, id: str) -> tuple[Claim, Context]:
        """Return the record of a claim, and the context that it stands in."""
        return self.former.get(id) or (self.context.repository.claim_by_id[id], self.context)

    def source(self, id: str) -> Source:
        """Return the record of a source."""
        return self.context.repository.source_by_id[id]


def listed_sources(sources: Iterable[Source], context: Context) -> Iterator[ListedSource]:
    """Yield what is listed of each source that could be read."""
    for source in sources:
        if source.digest:
            sidecar = source.document.file.text if source.document else ""
            yield ListedSource(
                id=source.id,
                title=source.title or source.id,
                publisher=source.publisher,
                url=web_address(source.url),
                date=iso(source.date),
                archived=web_address(source.archived),
                author=source.author,
                language=source.language,
                retrieved=iso(source.retrieved),
                path=source.file.path,
                key=digest(f"{source.file.path}\0{source.digest}\0{sidecar}"),
                publish=source.publish,
                cuts=text_cuts(source),
                opinions=[opinion_place(mark) for mark in _opinions(source, context)],
            )


def _opinions(source: Source, context: Context) -> list[Mark]:
    return opinions(source, context) if source.not_checked else []


def stands(claim: Claim, context: Context) -> bool:
    """Whether every quote of ``claim`` stands in its source: a page calls each checked word for word."""
    found = context.quotes(claim)
    return len(found) == len(claim.quotes) and all(holds(quote, match) for quote, _, match in found)
