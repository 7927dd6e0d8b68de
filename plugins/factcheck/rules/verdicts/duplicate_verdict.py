"""Two verdicts with one id."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Verdict
from factcheck.rules.context import Context
from factcheck.rules.contract import nothing, repository_rule


@repository_rule("VER002", Severity.ERROR, sees=nothing)
def duplicate_verdict(context: Context) -> Iterator[Finding]:
    """Report every verdict but the first of an id: claims could mean either."""
    scale, first = context.repository.scale, dict[str, Verdict]()
    for verdict in context.repository.verdicts if scale else ():
        other = first.setdefault(verdict.id.casefold(), verdict)
        if scale is not None and verdict.id and other is not verdict:
            yield Finding(
                scale.span(verdict.index, "id"),
                f"the id `{verdict.id}` stands on the scale twice",
                "give one of the two verdicts another id, or delete it",
                key=f"[{verdict.id}].id",
                related=(Related(scale.span(other.index, "id"), "first given here"),),
            )
