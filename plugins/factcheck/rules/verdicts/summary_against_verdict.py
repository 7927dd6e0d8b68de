"""A summary that opens with another verdict than the one given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import published_verdict

_YES = "true|correct|right|accurate|yes|richtig|wahr|stimmt|vrai|exact|oui|verdadero|cierto|correcto|sí|verdadeiro|vero"
_NO = "false|incorrect|wrong|inaccurate|untrue|no|falsch|unwahr|faux|non|falso|incorrecto|nein|não"
_OPENING = {
    "positive": re.compile(rf"(?:this is |that is |it’s |it's )?({_NO})\s*[.,:;!—–]", re.IGNORECASE),
    "negative": re.compile(rf"(?:this is |that is |it’s |it's )?({_YES})\s*[.,:;!—–](?!\s*but)", re.IGNORECASE),
}


@claim_rule("VER007", Severity.WARNING)
def summary_against_verdict(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a summary whose first word, set off by punctuation, says the opposite of the verdict's tone."""
    verdict = published_verdict(claim, context)
    opening = _OPENING.get(verdict.tone) if verdict else None
    found = opening.match(claim.summary) if opening else None
    if found and verdict:
        yield Finding(
            claim.document.part(("summary",), *found.span(1)),
            f"the summary opens with “{found[1]}”, but the verdict is `{verdict.id}` ({verdict.title})",
            "correct the verdict, or open the summary with the reason: the verdict stands beside it anyway",
            "says the opposite",
            "summary",
            related=(Related(claim.document.span("verdict"), "the verdict"),),
        )
