"""A quote that is called edited, and is word for word."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import delete_line
from factcheck.rules.given import doubtful_quote
from factcheck.rules.passages import found


@claim_rule("QUO008", Severity.WARNING, given=doubtful_quote)
def not_edited(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report ``edited: true`` beside quotes that need no leave."""
    for one in found(claim, context):
        if one.quote.edited and one.match.tier in ("exact", "equivalent"):
            yield Finding(
                claim.document.key_span(*one.at("edited")),
                "the quote is word for word, but readers are told that it was edited",
                "delete the line `edited: true`",
                "not so",
                one.key,
                delete_line(claim.document, one.at("edited")),
            )
