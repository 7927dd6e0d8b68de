"""A verdict that was not yet in use when it was given."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule


@claim_rule("VER013", Severity.WARNING)
def verdict_not_yet(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report claims reviewed before their verdict's first day, unless a correction has changed the verdict since."""
    verdict, scale = context.repository.verdict_by_id.get(claim.verdict), context.repository.scale
    if verdict is None or scale is None or verdict.since is None or claim.reviewed is None:
        return
    changed = any(one.kind == "verdict" and one.date and one.date >= verdict.since for one in claim.corrections)
    if claim.reviewed < verdict.since and not changed:
        yield Finding(
            claim.document.span("verdict"),
            f"the verdict `{verdict.id}` was given on `{claim.reviewed}`, but is in use only since `{verdict.since}`",
            "keep the verdict of that day; if it was changed since, add an entry of `kind: verdict` to `corrections`",
            "not yet in use",
            "verdict",
            related=(Related(scale.span(verdict.index, "since"), "its first day"),),
        )
