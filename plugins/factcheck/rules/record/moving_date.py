"""A claim about “last week”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.editorial import headlines

_SPAN = "week|month|quarter|year|decade|spring|summer|autumn|fall|winter|night|Monday|Tuesday|Wednesday|Thursday|Friday"
_MOVING = re.compile(
    rf"\b(?:today|yesterday|tomorrow|tonight|recently|currently|nowadays|(?:this|last|next) (?:{_SPAN}|Saturday|Sunday)"
    r"|in recent (?:days|weeks|months|years)|\w+ (?:days|weeks|months|years) ago)\b",
    re.IGNORECASE,
)


@claim_rule("CLM042", Severity.INFO, when=When.CHOSEN)
def moving_date(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report words for a time that moves with the reader, in ``claim`` and ``short``; ``as_of`` settles it."""
    for path, text in headlines(claim):
        found = _MOVING.search(text)
        if found and claim.as_of is None:
            yield Finding(
                claim.document.part(path, *found.span()),
                f"“{found[0]}” means another time to each reader of this claim",
                "write the date, for example “in May 2026”; or say for which day the verdict holds, by `as_of`",
                "when?",
                str(path[0]),
            )
