"""Work that is left on a published claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.given import has
from factcheck.rules.wording import counted


@claim_rule("CLM023", Severity.INFO, when=When.CHOSEN, given=has("todo"))
def todo_left(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a published claim with steps in ``todo``, once."""
    if claim.todo and claim.status == "published":
        yield Finding(
            claim.document.key_span("todo"),
            f"{counted(len(claim.todo), 'step')} of the work on this published claim are still to do"
            if len(claim.todo) > 1
            else "one step of the work on this published claim is still to do",
            "do it and delete it, or say in `review` that it can't be done",
            key="todo",
        )
