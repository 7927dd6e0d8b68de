"""Evidence of which nobody has said what it does, or what it is."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, item_span, path_key, spoiled
from factcheck.rules.contract import When, claim_rule

FIELDS = {
    "stance": "what it does to the claim, `supports`, `contradicts` or `context`",
    "type": "what it is, `primary`, `official`, `reporting` or `secondary`",
}


@claim_rule("EVD008", Severity.WARNING, when=When.STRICT)
def unweighed_evidence(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each item of a published claim without ``stance`` or ``type``."""
    document = claim.document
    for item in claim.evidence if claim.status == "published" else ():
        path = ("evidence", item.index)
        missing = [name for name in FIELDS if not getattr(item, name) and not spoiled(document, *path, name)]
        if missing:
            yield Finding(
                item_span(document, *path),
                f"this evidence has no {' and no '.join(f'`{name}`' for name in missing)}",
                "add " + ", and ".join(f"`{name}` ({FIELDS[name]})" for name in missing),
                key=path_key(document, path),
            )
