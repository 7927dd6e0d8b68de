"""A quote that stands nowhere in its source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim, Source
from factcheck.quotes import QUOTE_LIMIT, effort
from factcheck.rules.context import EFFORT, Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import doubtful_quote
from factcheck.rules.passages import Found, found, in_source, name_source, other_sources
from factcheck.rules.wording import listed, shown


@claim_rule("QUO001", Severity.ERROR, given=doubtful_quote)
def quote_not_found(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes with nothing near them in the source that they name."""
    for one in found(claim, context):
        if one.match.tier == "not_found":
            yield _finding(one, other_sources(context, one.source, one.quote.quote), _is_hurried(claim))


def _is_hurried(claim: Claim) -> bool:
    """Whether the claim has so many quotes, or changes shown in them, that some were only looked for word for word."""
    return sum(effort(quote.quote) for quote in claim.quotes) > EFFORT


def _finding(one: Found, others: list[Source], hurried: bool) -> Finding:
    words = one.quote.quote
    return Finding(
        one.span,
        f"the source `{one.source.id}` has no such words: {shown(words)}",
        _help(one, others, hurried),
        "not in the source",
        one.key,
        name_source(one, others[0]) if len(others) == 1 else None,
        tuple(_place(other, words) for other in others[:3]),
    )


def _help(one: Found, others: list[Source], hurried: bool) -> str:
    if others:
        return f"the words stand in {listed(other.id for other in others)}: is `source` the right one?"
    copy = f"copy the words from `{one.source.file.path}`, or name the source that has them"
    if len(one.quote.quote) > QUOTE_LIMIT:
        return f"a quote of more than {QUOTE_LIMIT} characters is only found letter by letter: {copy}; or quote less"
    if hurried:
        return (
            f"{copy}; a claim with so many quotes that differ from their sources has the last of them found only word "
            "for word: mend the first ones, and check again"
        )
    return copy


def _place(other: Source, words: str) -> Related:
    at = other.text.find(words)
    return in_source(other, (at, at + len(words)), f"the words stand in `{other.id}`")
