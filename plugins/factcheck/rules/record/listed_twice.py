"""The same thing twice in one list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Related, Severity, Span
from factcheck.model import Claim, Document
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown

FIELDS = ("authors", "topics", "flags", "related", "todo")


@claim_rule("CLM021", Severity.WARNING)
def listed_twice(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each item of a list of words that stands in it before, capital letters aside."""
    for field in FIELDS:
        values = getattr(claim, field)
        if len(values) < 2:
            continue
        first: dict[str, int] = {}
        for index, value in enumerate(values):
            at = first.setdefault(value.casefold(), index)
            if at != index:
                yield Finding(
                    claim.document.span(field, index),
                    f"{shown(value)} stands twice in `{field}`",
                    "delete one of the two; or write what was meant, if it was something else",
                    "again",
                    f"{field}[{value[:40]}]#{index}",
                    _without(claim.document, field, index) if value == values[at] else None,
                    (Related(claim.document.span(field, at), "listed here"),),
                )


def _without(document: Document, field: str, index: int) -> Fix | None:
    """Return the safe fix that deletes an item from behind the one before it; None where a comment stands between."""
    before, item = document.places.get((field, index - 1)), document.places.get((field, index))
    if before is None or item is None:
        return None
    between = document.file.text[before[1] : item[0]]
    if not re.fullmatch(r"\s*,\s*|[ \t]*\r?\n[ \t]*-[ \t]+", between):
        return None
    return replace(Span(document.path, before[1], item[1]), "", "delete the second one", safe=True)
