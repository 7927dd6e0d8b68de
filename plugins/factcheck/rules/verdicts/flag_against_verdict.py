"""The best verdict, for a claim that is flagged as leaving something important out."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import rated_verdict
from factcheck.rules.given import has

AT_ODDS = ("missing-context", "altered-media")
"""What the best verdict of a scale rules out."""


@claim_rule("VER015", Severity.WARNING, given=has("flags"))
def flag_against_verdict(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report these flags beside the verdict with the highest rating of the scale."""
    flags = [flag for flag in AT_ODDS if flag in claim.flags]
    verdict = rated_verdict(claim, context) if flags else None
    if verdict is None or verdict.rating != max(one.rating or 0 for one in context.repository.verdicts):
        return
    for flag in flags:
        yield Finding(
            claim.document.span("flags", claim.flags.index(flag)),
            f"the flag `{flag}` stands beside `{verdict.id}`, the best verdict there is",
            "give the verdict below it, if what is wrong matters; delete the flag, if it doesn't",
            "at odds with the verdict",
            f"flags[{flag}]",
            related=(Related(claim.document.span("verdict"), "the verdict"),),
        )
