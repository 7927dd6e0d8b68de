"""A change of the verdict from what it is now."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import folded
from factcheck.rules.given import has


@claim_rule("COR004", Severity.WARNING, given=has("corrections"))
def verdict_unchanged(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report the last change of the verdict where ``was`` is the verdict that the claim has."""
    changes = [one for one in claim.corrections if one.kind == "verdict"]
    verdict = context.repository.verdict_by_id.get(claim.verdict)
    if not changes or verdict is None or folded(changes[-1].was) not in {folded(verdict.id), folded(verdict.title)}:
        return
    path = ("corrections", changes[-1].index, "was")
    yield Finding(
        claim.document.span(*path),
        f"the verdict was changed from `{changes[-1].was}`, and is `{verdict.id}` still",
        "`was` is the verdict before the change: correct it, or change `verdict`",
        "the verdict of today",
        path_key(claim.document, path),
        related=(Related(claim.document.span("verdict"), "the verdict"),),
    )
