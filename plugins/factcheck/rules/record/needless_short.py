"""A short form that isn't shorter."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import delete_line
from factcheck.rules.given import has


@claim_rule("CLM040", Severity.WARNING, given=has("short"))
def needless_short(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report ``short`` of the claim's length or longer; the line goes only where the two are alike."""
    if not claim.short or not claim.claim or len(claim.short) < len(claim.claim):
        return
    document = claim.document
    yield Finding(
        document.span("short"),
        f"`short` has {len(claim.short)} characters, and the claim itself only {len(claim.claim)}",
        "delete `short`, or say it in fewer words than the claim",
        "not shorter",
        "short",
        delete_line(document, ("short",)) if claim.short == claim.claim else None,
        (Related(document.span("claim"), "the claim"),),
    )
