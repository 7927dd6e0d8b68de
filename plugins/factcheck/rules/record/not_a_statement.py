"""A claim that is a question or an exclamation, or breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import headlines

_END = re.compile(r"(?:[?？؟]|[!！]|…|\.\.\.)[\"'”’»)\s]*$")
WHAT = {"?": "a question", "？": "a question", "؟": "a question", "!": "an exclamation", "！": "an exclamation"}


@claim_rule("CLM015", Severity.WARNING)
def not_a_statement(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report ``claim`` and ``short`` by the mark at the end; one within quotation marks ends the words of others."""
    for path, text in headlines(claim):
        found = _END.search(text) if not text.isascii() or "?" in text or "!" in text or "..." in text else None
        if found and not (found[0].strip()[-1:] in '"”’»' and text[:1] not in '"“‘«'):
            what = WHAT.get(found[0][0])
            yield Finding(
                claim.document.part(path, *found.span()),
                f"`{path[0]}` is {what}, and neither true nor false" if what else f"`{path[0]}` breaks off",
                "write one plain statement of fact, for example `claim: The council cut 200 posts in 2025`",
                what or "breaks off",
                str(path[0]),
            )
