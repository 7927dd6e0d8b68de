"""A change of the verdict that doesn't say what it was."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key, spoiled
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import has


@claim_rule("COR003", Severity.WARNING, given=has("corrections"))
def verdict_change_without_was(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each correction of ``kind: verdict`` without ``was``."""
    document = claim.document
    for one in claim.corrections:
        path = ("corrections", one.index, "kind")
        if one.kind == "verdict" and not one.was and not spoiled(document, *path[:2], "was"):
            yield Finding(
                document.span(*path),
                "the verdict was changed, and nothing says what it was before",
                "add the verdict that stood before, for example `was: mostly-false`; the file's history has it",
                "from what?",
                path_key(document, (*path[:2], "was")),
            )
