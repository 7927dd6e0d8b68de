"""A verdict between true and false that asks for no evidence."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.rules.context import Context
from factcheck.rules.contract import nothing, repository_rule


@repository_rule("VER014", Severity.WARNING, sees=nothing)
def rated_without_evidence(context: Context) -> Iterator[Finding]:
    """Report verdicts with a rating and ``needs_evidence: false``."""
    scale = context.repository.scale
    for verdict in context.repository.verdicts if scale else ():
        if scale is not None and verdict.rating is not None and not verdict.needs_evidence:
            yield Finding(
                scale.span(verdict.index, "needs_evidence"),
                f"`{verdict.id}` says how true a claim is (rating {verdict.rating}), and needs no evidence for it",
                "delete `needs_evidence: false`; a verdict for what can't be settled or checked has no `rating`",
                "no evidence needed?",
                f"[{verdict.id}].needs_evidence",
            )
