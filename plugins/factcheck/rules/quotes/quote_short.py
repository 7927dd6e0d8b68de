"""A quote too short to say anything by itself."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.quotes.characters import continua
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.passages import Found
from factcheck.rules.wording import shown

FEW_WORDS = 3
FEW_LETTERS = 12
FEW_SIGNS = 4
"""In scripts that are written without spaces, a sign says as much as two or three letters elsewhere."""


@claim_rule("QUO010", Severity.WARNING)
def quote_short(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a claim's quotes of one or two short words: they stand in any text, and assert nothing."""
    for quote, source, match in context.quotes(claim):
        if match.holds and _short(quote.quote):
            yield _finding(Found(claim, quote, source, match))


def _short(words: str) -> bool:
    if words.isascii() and len(words.split()) >= FEW_WORDS:
        return False
    letters = [character for character in words if character.isalnum()]
    if any(map(continua, letters)):
        return len(letters) < FEW_SIGNS
    return len(words.split()) < FEW_WORDS and len(letters) < FEW_LETTERS


def _finding(one: Found) -> Finding:
    return Finding(
        one.span,
        f"the quote {shown(one.quote.quote)} is too short to show that the claim was made",
        "quote the words around it too, so that a reader sees what was asserted",
        "very short",
        one.key,
    )
