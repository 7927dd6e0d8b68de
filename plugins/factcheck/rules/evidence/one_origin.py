"""A verdict that rests on one origin."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.editorial import origin, rated_verdict, weighing
from factcheck.rules.wording import counted, shown


@claim_rule("EVD003", Severity.ERROR, when=When.STRICT)
def one_origin(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a verdict between true and false whose evidence for or against it goes back to a single origin."""
    items = weighing(claim)
    origins = {origin(item, context) for item in items}
    if len(origins) != 1 or rated_verdict(claim, context) is None or spoiled(claim.document, "evidence"):
        return
    first = items[0]
    name = first.origin or first.publisher or first.url or first.source
    yield Finding(
        claim.document.key_span("evidence"),
        f"the verdict rests on one origin, {shown(name)}, behind {counted(len(items), 'item')} of evidence",
        "add evidence that somebody else found out, with its own `origin`; where there can be no other, because the "
        "item is the very thing in question, say so: `# factcheck: ignore[EVD003] the recording itself`",
        key="evidence",
    )
