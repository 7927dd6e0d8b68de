"""A comma at the end of a value, out of habit."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import texts
from factcheck.rules.fixes import rewrite
from factcheck.rules.given import sign

_FIELDS = ("claim", "short", "summary", "authors", "topics", "name", "role", "title", "publisher", "origin")


@claim_rule("YML013", Severity.WARNING, given=sign(",\n", ";\n"))
def trailing_comma(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report texts that end in a comma or semicolon; quotes may break off there."""
    for path, text in texts(claim, *_FIELDS):
        if text[-1] in ",;":
            yield Finding(
                claim.document.span(*path),
                f"this text ends in `{text[-1]}`, which readers see: in YAML the line's end closes a value",
                "delete it; or finish the text, if it breaks off",
                f"ends in {text[-1]}",
                path_key(claim.document, path) + "#end",
                rewrite(claim.document, path, text.rstrip(",; "), f"delete the `{text[-1]}`"),
            )
