"""A verdict that was never given."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import When, repository_rule


def _seen(claim: Claim) -> object:
    return claim.verdict, [one.was for one in claim.corrections]


@repository_rule("VER011", Severity.INFO, when=When.CHOSEN, sees=_seen)
def unused_verdict(context: Context) -> Iterator[Finding]:
    """Report verdicts in use that no claim has, neither now nor before a correction."""
    repository = context.repository
    given = {claim.verdict for claim in repository.claims}
    given |= {one.was for claim in repository.claims for one in claim.corrections}
    for verdict in repository.verdicts:
        if repository.scale is not None and verdict.id not in given and verdict.until is None:
            yield Finding(
                repository.scale.span(verdict.index, "id"),
                f"no claim has the verdict `{verdict.id}`",
                "see whether the scale needs it: with each step more, graders agree less",
                "never given",
                f"[{verdict.id}].id",
            )
