"""A quote that is there, but not where its ``before`` and ``after`` say."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import rewrite
from factcheck.rules.given import doubtful_quote
from factcheck.rules.passages import Found, beside, found, in_source


@claim_rule("QUO004", Severity.ERROR, given=doubtful_quote)
def context_mismatch(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes whose neighbouring words, as the claim gives them, stand beside none of their places."""
    for one in found(claim, context):
        if one.match.status == "context_mismatch":
            yield _finding(one, context, _wrong(one, context))


def _wrong(one: Found, context: Context) -> str:
    """Return which of the two is nowhere beside the quote: ``before``, unless it fits on its own."""
    quote = one.quote
    if quote.before and quote.after:
        alone = context.match(one.source, quote.quote, quote.before)
        return "before" if alone.status == "context_mismatch" else "after"
    return "before" if quote.before else "after"


def _finding(one: Found, context: Context, given: str) -> Finding:
    return Finding(
        one.claim.document.span(*one.at(given)),
        f"the quote is in the source, but not with the words that `{given}` gives beside it",
        f"copy the words that stand just {given} the quote from the source, or delete `{given}`",
        "not beside the quote",
        one.key,
        _what_stands_there(one, context, given),
        tuple(in_source(one.source, span, "the quote stands here") for span in one.match.all_spans[:3]),
    )


def _what_stands_there(one: Found, context: Context, given: str) -> Fix | None:
    """Return the fix that writes the words which do stand beside the quote, where it stands only once."""
    if len(one.match.all_spans) != 1:
        return None
    there = beside(one.source, one.match.all_spans[0], given, len(getattr(one.quote, given).split()))
    title = f"write the words that stand just {given} the quote"
    return rewrite(one.claim.document, one.at(given), there, title) if there else None
