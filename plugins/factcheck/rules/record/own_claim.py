"""A claim that its own fact-checkers made."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import same_name
from factcheck.rules.given import has
from factcheck.rules.wording import shown


@claim_rule("CLM039", Severity.WARNING, given=has("authors"))
def own_claim(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a claimant who is an author of the fact-check."""
    name = claim.claimant.name if claim.claimant else ""
    for index, author in enumerate(claim.authors):
        if same_name(name, author):
            yield Finding(
                claim.document.span("claimant"),
                f"{shown(name)} made this claim and wrote its fact-check: nobody can be the judge of their own case",
                "name who asserts it as `claimant`; if it is really theirs, let somebody else check it",
                "an author of the fact-check",
                "claimant",
                related=(Related(claim.document.span("authors", index), "the author"),),
            )
