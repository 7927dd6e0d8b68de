"""A quote whose words stand more than once in its source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import insert_beside
from factcheck.rules.given import doubtful_quote
from factcheck.rules.passages import Found, found, in_source, telling
from factcheck.rules.wording import counted

MOST = 3


@claim_rule("QUO003", Severity.WARNING, given=doubtful_quote)
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
                _name_the_first(one, context),
                tuple(in_source(one.source, span, "it could be here") for span in spans[:MOST]),
            )


def _name_the_first(one: Found, context: Context) -> Fix | None:
    """Return the fix that says what the page does anyway: of several places readers are shown the first."""
    told = telling(one, context, one.match.all_spans[0])
    if told is None:
        return None
    title = f"say that the first place is meant, the one that readers are shown now: add `{told[0]}: {told[1]}`"
    return insert_beside(one.claim.document, one.path, *told, title, safe=True)
