"""A claim about “they”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import headlines

_PRONOUN = re.compile(
    r"(?:He|She|They|We|You|His|Her|Their|Our|Your|These|Those)(?:['’]\w+)?\b(?=\s)"
    # An Italian claim may well open with the article I.
    r"|I(?:['’]\w+(?=\s)|(?= (?:am|was|have|had|will|did|never)\b))"
)


@claim_rule("CLM041", Severity.WARNING)
def unclear_subject(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report ``claim`` and ``short`` that open with a pronoun, such as only a text around them could explain."""
    for path, text in headlines(claim):
        found = _PRONOUN.match(text)
        if found:
            yield Finding(
                claim.document.part(path, *found.span()),
                f"`{path[0]}` opens with “{found[0]}”, and doesn't say who that is",
                "name the person or thing: the claim is read alone, on lists and in search engines",
                "who?",
                str(path[0]),
            )
