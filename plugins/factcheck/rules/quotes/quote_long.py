"""A quote that takes over much of its source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import long_quote
from factcheck.rules.passages import Found, found

SHARE = 0.25
LONG = 400
"""Code points. Of a short text even a quarter is only a sentence or two."""


@claim_rule("QUO011", Severity.WARNING, given=long_quote)
def quote_long(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes longer than a quarter of a source of which only excerpts may be shown."""
    for one in found(claim, context):
        length, whole = len(one.quote.quote), len(one.source.text) - one.source.body
        if one.match.holds and one.source.publish != "full" and length > LONG and length > SHARE * whole:
            yield _finding(one, min(100, round(100 * length / whole)))


def _finding(one: Found, percent: int) -> Finding:
    return Finding(
        one.span,
        f"the quote is {percent} % of the source `{one.source.id}`, more than the law on quotations may allow",
        "quote only the words that make the claim, or make two claims of it; where the whole text may be shown, write "
        "`publish: full` in the file that describes the source",
        "a large part of the source",
        one.key,
    )
