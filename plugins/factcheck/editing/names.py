"""The names by which files refer to each other (ids of claims, sources and verdicts): where each is given and used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.diagnostics import Span
from factcheck.model import Path, Repository, Source


class NameKind(StrEnum):
    """Whose name it is."""

    CLAIM = "claim"
    SOURCE = "source"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Name:
    """An id, and what has it."""

    kind: NameKind
    id: str


def kind_of(table: str, path: Path) -> NameKind | None:
    """Return whose id stands at ``path`` in a file of this kind ("claim", "source" or "scale")."""
    steps = tuple("*" if isinstance(step, int) else step for step in path)
    return _PLACES.get((table, steps))


_PLACES: dict[tuple[str, tuple[str, ...]], NameKind] = {
    ("claim", ("verdict",)): NameKind.VERDICT,
    ("claim", ("quotes", "*", "source")): NameKind.SOURCE,
    ("claim", ("evidence", "*", "source")): NameKind.SOURCE,
    ("claim", ("related", "*")): NameKind.CLAIM,
    ("claim", ("aliases", "*")): NameKind.CLAIM,
    ("source", ("id",)): NameKind.SOURCE,
    ("scale", ("*", "id")): NameKind.VERDICT,
    ("scale", ("*", "replaced_by")): NameKind.VERDICT,
}


def home(repository: Repository, name: Name) -> Span | None:
    """Return where what has this name stands; of a claim's former name, the claim's file."""
    if name.kind is NameKind.CLAIM:
        claim = repository.claim_by_id.get(name.id)
        claim = claim or next((one for one in repository.claims if name.id in one.aliases), None)
        return claim.document.span("claim") if claim else None
    if name.kind is NameKind.SOURCE:
        source = repository.source_by_id.get(name.id)
        return _home_of_source(source) if source else None
    verdict = repository.verdict_by_id.get(name.id)
    return repository.scale.span(verdict.index, "id") if verdict and repository.scale else None


def _home_of_source(source: Source) -> Span:
    if source.document is None:
        return Span(source.file.path, 0, len(source.file.line(1)))
    return source.document.span("id")


def uses(repository: Repository, name: Name) -> list[Span]:
    """Return every place in the desk's files where the name is used, in order; where it is given is none of them."""
    found = {NameKind.CLAIM: _of_claim, NameKind.SOURCE: _of_source, NameKind.VERDICT: _of_verdict}[name.kind]
    return sorted(found(repository, name.id))


def _of_claim(repository: Repository, id: str) -> Iterator[Span]:
    for claim in repository.claims:
        for index, other in enumerate(claim.related):
            if other == id:
                yield claim.document.span("related", index)


def _of_source(repository: Repository, id: str) -> Iterator[Span]:
    for claim in repository.claims:
        for field, items in (("quotes", claim.quotes), ("evidence", claim.evidence)):
            for one in items:
                if one.source == id:
                    yield claim.document.span(field, one.index, "source")


def _of_verdict(repository: Repository, id: str) -> Iterator[Span]:
    for claim in repository.claims:
        if claim.verdict == id:
            yield claim.document.span("verdict")
    for verdict in repository.verdicts if repository.scale else ():
        if verdict.replaced_by == id and repository.scale:
            yield repository.scale.span(verdict.index, "replaced_by")
