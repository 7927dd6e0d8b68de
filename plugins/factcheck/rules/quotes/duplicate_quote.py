"""The same quote twice in one claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim, Quote
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import several


@claim_rule("QUO009", Severity.WARNING, given=several("quotes"))
def duplicate_quote(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes that repeat an earlier one's source, words and neighbouring words."""
    first: dict[tuple[str, str, str, str], Quote] = {}
    for quote in claim.quotes:
        words = (quote.source, quote.quote, quote.before, quote.after)
        earlier = first.setdefault(words, quote)
        if earlier is not quote and quote.quote:
            path = ("quotes", quote.index, "quote")
            yield Finding(
                claim.document.span(*path),
                "this quote is given twice",
                "delete one of the two; where the words stand twice in the source, tell them apart with `before`",
                "given again",
                path_key(claim.document, path),
                related=(Related(claim.document.span("quotes", earlier.index, "quote"), "first given here"),),
            )
