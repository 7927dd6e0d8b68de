"""A report of a report that doesn't say whose."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key, spoiled
from factcheck.rules.contract import When, claim_rule


@claim_rule("EVD013", Severity.WARNING, when=When.STRICT)
def relay_without_origin(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report evidence for or against a published claim of ``type: secondary`` without ``origin``."""
    for item in claim.evidence if claim.status == "published" else ():
        path = ("evidence", item.index, "type")
        if item.type == "secondary" and not item.origin and not spoiled(claim.document, *path[:2], "origin"):
            yield Finding(
                claim.document.span(*path),
                "this evidence relays what others found out (`secondary`), and doesn't say who",
                "add who first reported it, for example `origin: News Agency`; if nobody else did, it is `reporting`",
                "relays whom?",
                path_key(claim.document, (*path[:2], "origin")),
            )
