"""One claim with two verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import repository_rule
from factcheck.rules.editorial import folded, verdict_given

Key = tuple[str, date | None, date | None]


@repository_rule("VER016", Severity.ERROR, sees=verdict_given)
def conflicting_verdicts(context: Context) -> Iterator[Finding]:
    """Report published claims in the same words, for the same day, with another verdict than the first of them."""
    first: dict[Key, Claim] = {}
    for claim in sorted(context.repository.claims, key=lambda one: one.document.path):
        text = context.made(folded, claim.claim)
        if claim.status != "published" or not text or claim.verdict not in context.repository.verdict_by_id:
            continue
        other = first.setdefault((text, claim.as_of, claim.date), claim)
        if other.verdict != claim.verdict:
            yield _finding(claim, other)


def _finding(claim: Claim, other: Claim) -> Finding:
    return Finding(
        claim.document.span("verdict"),
        f"the same claim is `{claim.verdict}` here and `{other.verdict}` in `{other.document.path}`",
        "keep one of the two, with the quotes of both; if the facts moved in between, say so by `as_of`; if the claims "
        "differ, word them so that readers see it",
        f"`{other.verdict}` elsewhere",
        "verdict",
        related=(Related(other.document.span("verdict"), "the other verdict"),),
    )
