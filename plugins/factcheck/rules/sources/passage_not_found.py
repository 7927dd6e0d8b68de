"""A passage set aside as not checked that can't be found in its text."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Document, NotChecked, Source
from factcheck.quotes import Match, effort
from factcheck.rules.context import EFFORT, Context, path_key
from factcheck.rules.contract import source_rule
from factcheck.rules.fixes import rewrite
from factcheck.rules.passages import closest_related, in_source, printed
from factcheck.rules.wording import counted, shown

MOST = 3


@source_rule("SRC006", Severity.ERROR)
def passage_not_found(source: Source, context: Context) -> Iterator[Finding]:
    """Report each ``not_checked`` quote that stands nowhere in the text, or more than once."""
    document, left = source.document, EFFORT
    for one in source.not_checked if document is not None and source.digest else ():
        if document is not None and one.quote:
            match = context.match(source, one.quote, thorough=left > 0)
            if match.tier not in ("exact", "equivalent"):
                left -= effort(one.quote)
                yield _missing(document, one, source, match)
            elif match.status == "ambiguous":
                yield _ambiguous(document, one, source, match)


def _missing(document: Document, one: NotChecked, source: Source, match: Match) -> Finding:
    path, words = ("not_checked", one.index, "quote"), printed(source, match)
    there = f"; the closest passage is {shown(words)}" if words else ""
    return Finding(
        document.span(*path),
        f"`{source.file.path}` doesn't have this passage: {shown(one.quote)}{there}",
        f"copy the words from `{source.file.path}`, or delete the passage",
        "not in the text",
        path_key(document, path),
        rewrite(document, path, words, "write the words of the closest passage") if words else None,
        closest_related(source, match),
    )


def _ambiguous(document: Document, one: NotChecked, source: Source, match: Match) -> Finding:
    path, spans = ("not_checked", one.index, "quote"), match.all_spans
    return Finding(
        document.span(*path),
        f"the words {shown(one.quote)} stand at {counted(len(spans), 'place')} in `{source.file.path}`, so it can't "
        "be told which of them is not checked",
        "copy more of the words around them, so that the passage stands only once",
        "more than once in the text",
        path_key(document, path),
        related=tuple(in_source(source, span, "it could be here") for span in spans[:MOST]),
    )
