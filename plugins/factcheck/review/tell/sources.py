"""Sources: what of one changed, and what that did to the claims that cite it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.diagnostics import Severity, Span
from factcheck.model import Evidence, Quote
from factcheck.model.tables import SOURCE
from factcheck.review.contract import Told
from factcheck.review.digest import canonical
from factcheck.review.sides import ClaimPair, SourcePair
from factcheck.review.tell.quotes import place, quoting
from factcheck.review.tell.texts import text_of


def of_source(
    pair: SourcePair,
    message: str,
    field: str = "",
    before: str = "",
    after: str = "",
    level: Severity | None = None,
    notes: Iterable[str] = (),
) -> Told:
    """Return what is told of a source: at the field of its sidecar, else at its text."""
    return Told(
        message,
        _at(pair.base, field),
        _at(pair.head, field),
        None,
        before,
        after,
        f"{pair.id}.{field}",
        level,
        tuple(notes),
    )


def _at(source: Any, field: str) -> Span | None:
    if source is None:
        return None
    if field and source.document is not None:
        span: Span = source.document.span(field)
        return span
    return Span(source.file.path, 0, len(source.file.line(1)))


def metadata(pair: SourcePair) -> Iterator[tuple[str, str, str]]:
    """Yield the fields of a source that changed, with what they said and say; the text's own pin is not one of them."""
    if pair.base and pair.head:
        for field in SOURCE.fields:
            one, other = (canonical(field, getattr(source, field.name)) for source in (pair.base, pair.head))
            pinned = field.name == "sha256" and pair.base.digest != pair.head.digest
            if (one or other) and one != other and not pinned:
                yield field.name, text_of(one), text_of(other)
        if pair.base.file.path != pair.head.file.path:
            yield "file", pair.base.file.path, pair.head.file.path


def fates_of(pair: SourcePair) -> Iterator[str]:
    """Yield for each claim that cites the source what became of its worst quote: intact, moved or broken."""
    for claim in pair.citing:
        worst = max(
            (_fate(claim, one, other) for _, one, other in quoting(claim) if other.source == pair.id), default=-1
        )
        if worst >= 0:
            yield f"{claim.id}: {('intact', 'moved', 'broken')[worst]}"


def _fate(claim: ClaimPair, one: Quote | Evidence, other: Quote | Evidence) -> int:
    was, now = place(claim.sides.base, one), place(claim.sides.head, other)
    return 2 if now is None else 1 if was is not None and was != now else 0


def counted(fates: Iterable[str]) -> list[str]:
    """Return how many claims have each fate, the worst first."""
    counts = Counter(fate.rpartition(": ")[2] for fate in fates)
    return [
        f"{counts[fate]} claim{'s' if counts[fate] > 1 else ''} {fate}"
        for fate in ("broken", "moved", "intact")
        if counts[fate]
    ]
