"""What is set aside: the codes that a comment or the settings silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.diagnostics import Span
from factcheck.review.sides import Side
from factcheck.settings.comments import comments_of


def silenced(more: Side, less: Side) -> Iterator[tuple[str, str, Span | None]]:
    """Yield code, place in words and place of each suppression that only the first state has."""
    known = Counter((code, path) for code, path, _ in _suppressions(less))
    for code, path, span in _suppressions(more):
        if known[code, path] > 0:
            known[code, path] -= 1
        else:
            yield code, path, span


def _suppressions(side: Side) -> Iterator[tuple[str, str, Span | None]]:
    for document in side.repository.documents:
        name = document.path.rpartition("/")[2]
        yield from ((code, name, one.span) for one in comments_of(document) for code in one.codes)
    settings, where = side.settings, "pyproject.toml"
    yield from ((code, where, None) for code in settings.ignore)
    yield from ((f"{code} ({level or 'off'})", where, None) for code, level in sorted(settings.severity.items()))
    for glob, codes in sorted(settings.per_file_ignores.items()):
        yield from ((code, f"{where}: {glob}", None) for code in codes)
