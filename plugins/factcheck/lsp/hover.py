"""What is told about the word under the cursor: a quote's passage, a verdict's meaning, a source, a field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.editing.locate import WORTH
from factcheck.editing.names import NameKind, kind_of
from factcheck.lsp.index import Index
from factcheck.lsp.quoting import in_context, source_of, where
from factcheck.lsp.spot import Spot
from factcheck.lsp.words import about_field, inert, short
from factcheck.model import Claim, Repository, Source, Verdict
from factcheck.model.fields import Kind
from factcheck.quotes import Match, Text

MOST = 3
"""How many places of an ambiguous quote are shown."""


@lru_cache(maxsize=8)
def _text(text: str) -> Text:
    return Text(text)


def found(spot: Spot, repository: Repository, path: str) -> tuple[Source, Match] | None:
    """Return the source of the quote at the cursor (or of the words beside it), and where it stands there."""
    if spot.in_key or len(spot.path) != 3 or spot.path[-1] not in ("quote", "before", "after"):
        return None
    source = source_of(spot, repository, path)
    quote = spot.beside("quote")
    if source is None or not source.digest or not quote:
        return None
    match = _text(source.text).locate(quote, spot.beside("before") or None, spot.beside("after") or None)
    return source, match


def spans(match: Match) -> list[tuple[int, int]]:
    """Return the places of a match: the one that was settled on, else all that it could be."""
    if match.start is not None and match.end is not None:
        return [(match.start, match.end)]
    return list(match.all_spans)


def about(spot: Spot, index: Index, path: str) -> str:
    """Return what is known of the word at the cursor, in Markdown; ``""`` where nothing is."""
    if spot.in_key:
        field = spot.table.field(str(spot.entry.path[-1])) if spot.table else None
        return about_field(field) if field else ""
    quoted = found(spot, index.repository, path)
    if quoted is not None:
        return "\n\n".join(_quote(*quoted))
    kind = kind_of(spot.root, spot.path)
    if kind is not None:
        return _named(kind, spot.value, index.repository)
    return about_field(spot.table) if spot.table and spot.table.kind in (Kind.CHOICE, Kind.DATE, Kind.BOOLEAN) else ""


def _quote(source: Source, match: Match) -> Iterator[str]:
    places = spans(match)
    yield f"{WORTH[match.tier].capitalize()} · {inert(source.title or source.id)}, {inert(source.publisher)}"
    if len(places) > 1:
        yield f"It stands at {len(places)} places: `before` or `after` tells which is meant."
    for place in places[:MOST]:
        yield inert(where(source, place))
        yield in_context(source, place)
    for one in match.differences:
        yield f"- {one.type}: the quote says “{inert(one.quote)}”, the source “{inert(one.source)}”"


def _named(kind: NameKind, id: str, repository: Repository) -> str:
    if kind is NameKind.VERDICT:
        verdict = repository.verdict_by_id.get(id)
        return "\n\n".join(_verdict(verdict, repository)) if verdict else ""
    if kind is NameKind.SOURCE:
        source = repository.source_by_id.get(id)
        return "\n\n".join(_source(source)) if source else ""
    claim = repository.claim_by_id.get(id) or next((one for one in repository.claims if id in one.aliases), None)
    return "\n\n".join(_claim(claim, repository)) if claim else ""


def _verdict(verdict: Verdict, repository: Repository) -> Iterator[str]:
    best = max((one.rating for one in repository.verdicts if one.rating is not None), default=0)
    rating = f" · {verdict.rating} of {best}" if verdict.rating is not None else " · off the scale"
    yield f"**{inert(verdict.title)}**{rating}"
    yield inert(verdict.meaning)
    if verdict.until:
        after = f", then `{inert(verdict.replaced_by)}`" if verdict.replaced_by else ""
        yield f"In use until {verdict.until}{after}"


def _source(source: Source) -> Iterator[str]:
    yield f"**{inert(source.title or source.id)}**"
    yield " · ".join(filter(None, (inert(source.publisher), inert(source.author), str(source.date or ""))))
    yield inert(source.url)
    yield inert(source.file.path)


def _claim(claim: Claim, repository: Repository) -> Iterator[str]:
    verdict = repository.verdict_by_id.get(claim.verdict)
    yield f"**{inert(claim.claim)}**"
    told = (inert(claim.claimant.name) if claim.claimant else "", inert(verdict.title if verdict else claim.verdict))
    yield " · ".join(filter(None, (*told, claim.status if claim.status != "published" else "")))
    yield inert(short(claim.summary, 300))
