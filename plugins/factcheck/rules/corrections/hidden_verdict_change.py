"""A change of the verdict under a milder name."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import folded
from factcheck.rules.fixes import replace
from factcheck.rules.given import has


@claim_rule("COR005", Severity.WARNING, given=has("corrections"))
def hidden_verdict_change(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a correction of another kind whose ``was`` is a verdict that the claim no longer has."""
    if not any(one.was and one.kind != "verdict" for one in claim.corrections):
        return
    verdicts = context.repository.verdicts
    former = {folded(name) for one in verdicts if one.id != claim.verdict for name in (one.id, one.title) if name}
    for one in claim.corrections:
        if one.kind not in ("", "verdict") and folded(one.was) in former:
            kind = claim.document.span("corrections", one.index, "kind")
            yield Finding(
                kind,
                f"this entry changed the verdict (it was `{one.was}`), but is called a mere `{one.kind}`",
                "write `kind: verdict`, so that the change is shown where readers see it first",
                "a change of the verdict",
                path_key(claim.document, ("corrections", one.index, "kind")),
                replace(kind, "verdict"),
                (Related(claim.document.span("corrections", one.index, "was"), "a verdict"),),
            )
