"""What an editor has been told of a desk's findings, so that after each change it is told only what is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lsprotocol import types

from factcheck.diagnostics import Diagnostic, Report
from factcheck.lsp.findings import NO_DOCS, LinesOf, UriOf, by_path, shown
from factcheck.lsp.places import Lines

_Shown = tuple[tuple[Diagnostic, ...], tuple[str, ...]]
"""A file's findings, and the texts that their places are counted in."""


class Board:
    """The findings of one desk as the editor shows them."""

    def __init__(self, lines_of: LinesOf, uri_of: UriOf) -> None:
        """``lines_of`` and ``uri_of`` give lines and address of the file at a path."""
        self._lines_of, self._uri_of = lines_of, uri_of
        self._told: dict[str, _Shown] = {}

    def news(
        self, report: Report, versions: Mapping[str, int | None], rule_docs: Mapping[str, str] = NO_DOCS
    ) -> Iterator[types.PublishDiagnosticsParams]:
        """Yield what to tell of each file: of the open ones (those with a version) always and first.

        Of the others, what has changed since the last time; where nothing is found any more, an empty list.
        ``rule_docs`` gives the address of the page on a rule, by its code.
        """
        found = {self._uri_of(path): tuple(some) for path, some in by_path(report).items()}
        lines = _Kept(self._lines_of)
        told = {uri: (some, _texts(report, some)) for uri, some in found.items()}
        for uri in dict.fromkeys([*versions, *told, *self._told]):
            if uri in versions or told.get(uri) != self._told.get(uri):
                some = [shown(one, lines, self._uri_of, rule_docs) for one in found.get(uri, ())]
                yield types.PublishDiagnosticsParams(uri, some, versions.get(uri))
        self._told = told


class _Kept:
    """The lines of each file, worked out once."""

    def __init__(self, lines_of: LinesOf) -> None:
        self._lines_of, self._known = lines_of, dict[str, Lines]()

    def __call__(self, path: str) -> Lines:
        if path not in self._known:
            self._known[path] = self._lines_of(path)
        return self._known[path]


def _texts(report: Report, found: tuple[Diagnostic, ...]) -> tuple[str, ...]:
    paths = dict.fromkeys(span.path for one in found for span in (one.span, *(other.span for other in one.related)))
    return tuple(file.text if (file := report.files.get(path)) else "" for path in paths)
