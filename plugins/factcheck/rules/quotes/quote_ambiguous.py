"""A quote whose words stand more than once in its source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.passages import found, in_source
from factcheck.rules.wording import counted

MOST = 3


@claim_rule("QUO003", Severity.WARNING)
def quote_ambiguous(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes that could be meant at several places, with the first of these places."""
    for one in found(claim, context):
        if one.match.status == "ambiguous":
            spans = one.match.all_spans
            yield Finding(
                one.span,
                f"these words stand at {counted(len(spans), 'place')} in the source, so readers can't be shown which",
                "add `before` or `after` beside the quote, with the words that stand just before or after it",
                "more than once in the source",
                one.key,
                related=tuple(in_source(one.source, span, "it could be here") for span in spans[:MOST]),
            )
