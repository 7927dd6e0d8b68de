"""A review or a summary of a few words."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.quotes.characters import continua
from factcheck.quotes.words import letters
from factcheck.rules.context import Context
from factcheck.rules.contract import When, claim_rule

LEAST = {"summary": 30, "review": 200}
"""The fewest letters that can hold a reason, and the way to it: about six words, and about forty."""
_DENSE = 3  # a sign of Chinese or Thai says about as much as three letters


@claim_rule("CLM027", Severity.WARNING, when=When.STRICT)
def thin_review(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a published claim's summary and review below these numbers of letters."""
    for field, least in LEAST.items() if claim.status == "published" else ():
        # As much as this is looked at: what is left of a longer text can only add to it.
        said = letters(getattr(claim, field)[: 4 * least])
        weight = len(said) if said.isascii() else sum(_DENSE if continua(char) else 1 for char in said)
        if 0 < weight < least:
            yield Finding(
                claim.document.span(field),
                f"`{field}` has {len(said)} letters: too few to show how the verdict follows from the evidence",
                "say what was asked, what was found and where, what speaks against it, and what stays open"
                if field == "review"
                else "say in one to three sentences why the verdict is what it is",
                "too short",
                field,
            )
