"""A text that was still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import texts
from factcheck.rules.given import PLACEHOLDERS, unfinished

_PLACEHOLDER = re.compile(
    r"\b(?:TODO|TBD|FIXME|(?<!Bowl )XXX+(?! Olymp))\b|(?i:\blorem ipsum\b)|\?{3,}|(?<!\w)_{3,}(?!\w)"
    r"|(?i:[\[<](?:insert|add|enter|your|name of|link to|to be)\b[^\]>]{0,60}[\]>])"
)
_FIELDS = ("claim", "short", "summary", "review", "topics", "authors", "name", "role", "title", "publisher", "note")


@claim_rule("CLM038", Severity.WARNING, given=unfinished)
def placeholder(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report it in all that readers of a published claim see; in a draft it may stand."""
    for path, text in texts(claim, *_FIELDS) if claim.status == "published" else ():
        found = _PLACEHOLDER.search(text) if any(sign in text for sign in PLACEHOLDERS) else None
        if found:
            yield Finding(
                claim.document.part(path, *found.span()),
                f"`{found[0]}` stands for a text that was never written, and would be published",
                "write the text; what is to be found out belongs in `todo`, and an unfinished claim is `status: draft`",
                "to be written",
                path_key(claim.document, path) + "#placeholder",
            )
