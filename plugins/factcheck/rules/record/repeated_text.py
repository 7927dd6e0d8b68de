"""A summary or a review that only says again what stands above it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import folded


@claim_rule("CLM026", Severity.WARNING)
def repeated_text(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a summary in the claim's own words, and a review in the summary's."""
    if _repeats(claim.summary, claim.claim) or _repeats(claim.summary, claim.short):
        yield _finding(claim, "summary", "claim", "say in one to three sentences why the verdict is what it is")
    if _repeats(claim.review, claim.summary, whole=False):
        yield _finding(claim, "review", "summary", "show what was found, where, and how the verdict follows from it")


def _repeats(text: str, other: str, whole: bool = True) -> bool:
    """Whether ``text`` has the words of ``other``, or of a part of it; a text of twice the length can't."""
    if not text or not other or len(text) > 2 * len(other):
        return False
    if whole and _open_otherwise(text, other):
        return False
    said, words = folded(other), folded(text)
    return words == said if whole else bool(words) and words in said


def _open_otherwise(text: str, other: str) -> bool:
    """Whether the first letters differ: a quick look, which settles it for nearly all."""
    first = text[0] + other[0]
    return first.isascii() and first.isalpha() and first[0].lower() != first[1].lower()


def _finding(claim: Claim, field: str, other: str, help: str) -> Finding:
    return Finding(
        claim.document.span(field),
        f"`{field}` only repeats `{other}`, and gives no reason",
        help,
        "says it again",
        field,
        related=(Related(claim.document.span(other), "said here"),),
    )
