"""A claim, or its short form, that is too long for where it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule

LONGEST = 75
"""How much of a claim search engines show, in characters."""


@claim_rule("CLM008", Severity.WARNING)
def long_claim(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a claim over the limit that has no ``short`` form, or a short form over the limit."""
    field = "short" if "short" in (claim.document.values or {}) else "claim"
    length = len(claim.short if field == "short" else claim.claim)
    if length > LONGEST:
        help = f"say it in at most {LONGEST} characters"
        if field == "claim":
            help += ", or add a `short` form, for example `short: The council cut 200 posts in 2025`"
        message = f"`{field}` has {length} characters, and search engines show only {LONGEST}"
        yield Finding(claim.document.span(field), message, help, f"{length} characters", field)
