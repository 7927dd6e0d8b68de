"""Printed quotation marks where YAML's were meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import texts
from factcheck.rules.fixes import rewrite
from factcheck.rules.given import opening_mark

_FIELDS = ("claim", "short", "summary", "authors", "topics", "name", "role", "publisher", "origin")
_WRAPPED = re.compile(r"[“”„«‘‹]([^“”„«»]+)[”“»’›]")


@claim_rule("YML012", Severity.WARNING, given=opening_mark)
def printed_quotes(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report texts of ours that stand in printed marks from end to end; quotes and titles may be printed so."""
    for path, text in texts(claim, *_FIELDS):
        found = _WRAPPED.fullmatch(text)
        if found:
            yield Finding(
                claim.document.span(*path),
                f"the marks {text[0]} {text[-1]} are part of this text: YAML knows only \" and ' as quotation marks",
                "delete them; a word processor puts them in, and readers see them",
                "printed marks",
                path_key(claim.document, path) + "#marks",
                rewrite(claim.document, path, found[1].strip(), "delete the printed marks"),
            )
