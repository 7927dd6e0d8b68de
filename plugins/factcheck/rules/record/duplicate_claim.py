"""One claim, checked twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import When, repository_rule
from factcheck.rules.editorial import folded, verdict_given


@repository_rule("CLM017", Severity.WARNING, when=When.STRICT, sees=verdict_given)
def duplicate_claim(context: Context) -> Iterator[Finding]:
    """Report published claims in the same words, for the same day; with two verdicts they have a finding already."""
    first: dict[tuple[str, date | None, date | None], Claim] = {}
    for claim in sorted(context.repository.claims, key=lambda one: one.document.path):
        text = context.made(folded, claim.claim)
        if text and claim.status == "published":
            other = first.setdefault((text, claim.as_of, claim.date), claim)
            if other is not claim and other.verdict == claim.verdict:
                yield _finding(claim, other)


def _finding(claim: Claim, other: Claim) -> Finding:
    return Finding(
        claim.document.span("claim"),
        f"this claim stands in `{other.document.path}` already",
        "keep one of the two: it can hold the quotes of both, and the other's id in `aliases`",
        "checked twice",
        "claim",
        related=(Related(other.document.span("claim"), "the same claim"),),
    )
