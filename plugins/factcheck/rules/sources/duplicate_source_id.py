"""Two sources with one id."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from factcheck.diagnostics import Finding, Related, Severity, Span
from factcheck.model import Source
from factcheck.rules.context import Context
from factcheck.rules.contract import nothing, repository_rule


@repository_rule("SRC007", Severity.ERROR, sees=nothing)
def duplicate_source_id(context: Context) -> Iterator[Finding]:
    """Report every source but the first of an id: a quote could be checked against either."""
    first: dict[str, Source] = {}
    for source in sorted(context.repository.sources, key=lambda one: one.file.path):
        other = first.setdefault(normalize("NFC", source.id).casefold(), source)
        if other is not source:
            yield Finding(
                _place(source),
                f"the source id `{source.id}` is taken: `{other.file.path}` has it already",
                "give one of the two an `id` of its own in the `.yaml` file beside it, for example `id: budget-speech`",
                key="id",
                related=(Related(_place(other), "has the same id"),),
            )


def _place(source: Source) -> Span:
    if source.document is not None:
        return source.document.span("id")
    return Span(source.file.path, 0, len(source.file.line(1)))
