"""A claim that names itself as related."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import has


@claim_rule("LNK004", Severity.WARNING, given=has("related"))
def related_to_itself(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report it: another claim was probably meant."""
    for index, id in enumerate(claim.related):
        if id == claim.id:
            yield Finding(
                claim.document.span("related", index),
                f"the claim `{id}` names itself as related",
                "write the id of the claim that was meant, or delete it",
                key=f"related[{id}]",
            )
