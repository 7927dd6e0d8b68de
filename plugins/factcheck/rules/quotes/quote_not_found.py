"""A quote that stands nowhere in its source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.passages import Found, found, other_sources
from factcheck.rules.wording import listed, shown


@claim_rule("QUO001", Severity.ERROR)
def quote_not_found(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes with nothing near them in the source that they name."""
    for one in found(claim, context):
        if one.match.tier == "not_found":
            message = f"the source `{one.source.id}` has no such words: {shown(one.quote.quote)}"
            yield Finding(one.span, message, _help(one, context), "not in the source", one.key)


def _help(one: Found, context: Context) -> str:
    others = other_sources(context, one.source, one.quote.quote)
    if others:
        return f"the words stand in {listed(other.id for other in others)}: is `source` the right one?"
    return f"copy the words from `{one.source.file.path}`, or name the source that has them"
