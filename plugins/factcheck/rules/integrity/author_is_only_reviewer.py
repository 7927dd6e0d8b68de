"""Sign-offs by nobody but those who wrote the fact-check."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import same_name
from factcheck.rules.given import has
from factcheck.rules.wording import listed


def only_by_authors(claim: Claim) -> bool:
    """Whether a published claim was signed, and by its authors only."""
    signed = [one.by for one in claim.reviews if one.by]
    return claim.status == "published" and bool(signed) and all(_wrote(claim, name) for name in signed)


def _wrote(claim: Claim, name: str) -> bool:
    return any(same_name(author, name) for author in claim.authors)


@claim_rule("REV004", Severity.ERROR, given=has("reviews"))
def author_is_only_reviewer(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a published claim whose sign-offs are all by somebody whom ``authors`` names."""
    document = claim.document
    if not only_by_authors(claim) or spoiled(document, "reviews"):
        return
    names = listed(dict.fromkeys(one.by for one in claim.reviews))
    yield Finding(
        document.key_span("reviews"),
        f"nobody but who wrote this fact-check has signed it: {names}",
        "let somebody else read and sign it; or take the sign-off out: readers would take it for a second pair of eyes",
        key="reviews",
        related=(Related(document.span("authors"), "who wrote it"),),
    )
