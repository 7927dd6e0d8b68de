"""A fact-check that nobody but its authors has read."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import When, claim_rule


@claim_rule("REV001", Severity.WARNING, when=When.STRICT)
def sign_off_missing(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a published claim without ``reviews``; whether somebody else signed is asked of each sign-off."""
    if claim.status == "published" and not claim.reviews and not spoiled(claim.document, "reviews"):
        yield Finding(
            claim.document.span(),
            "nobody but its authors has signed this fact-check",
            "let a second person read it against its evidence and sign it, with name, day and digest, in `reviews`",
            key="reviews",
        )
