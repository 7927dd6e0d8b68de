"""A claim that has no word in common with what is quoted for it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.editorial import folded

COMMON = frozenset(
    """
    the and for was were has had have not are its his her who that this with from than then been will would they their
    der die das und den dem ein eine les des une est que los las una con por del che non
    """.split()
)
"""Words that two texts have in common whatever they are about."""


@claim_rule("CLM019", Severity.WARNING, when=When.CHOSEN)
def claim_unlike_quotes(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report claims of which no word that carries meaning, and no number, begins like one of the quotes' words."""
    if spoiled(claim.document, "quotes") or not claim.quotes:
        return
    said = _telling(claim.claim)
    if said and said.isdisjoint(set().union(*(_telling(quote.quote) for quote in claim.quotes))):
        yield Finding(
            claim.document.span("claim"),
            "the claim has no word in common with any of its quotes",
            "see whether the quote belongs to another claim; word the claim as near to what was said as is fair",
            "unlike what is quoted",
            "claim",
            related=(Related(claim.document.span("quotes", 0, "quote"), "what is quoted"),),
        )


def _telling(text: str) -> set[str]:
    """Return the beginnings of the words that carry meaning: *cutting* and *cuts* differ by grammar only."""
    words = (word.partition("'")[0] for word in folded(text).split())
    return {word[:5] for word in words if word not in COMMON and (len(word) > 2 or word[:1].isdigit())}
