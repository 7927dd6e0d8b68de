"""A verdict that was no longer in use when it was given."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import replace


@claim_rule("VER005", Severity.WARNING)
def retired_verdict(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report claims reviewed after their verdict's last day; older ones keep theirs."""
    verdict, scale = context.repository.verdict_by_id.get(claim.verdict), context.repository.scale
    if not verdict or not scale or not verdict.until or not claim.reviewed or claim.reviewed <= verdict.until:
        return
    place, successor = claim.document.span("verdict"), verdict.replaced_by
    help = f"use `{successor}`, which replaced it" if successor else "use a verdict that is still on the scale"
    yield Finding(
        place,
        f"the verdict `{verdict.id}` was given on `{claim.reviewed}`, but it was retired on `{verdict.until}`",
        help,
        "retired verdict",
        "verdict",
        replace(place, successor) if successor in context.repository.verdict_by_id else None,
        (Related(scale.span(verdict.index, "until"), "its last day"),),
    )
