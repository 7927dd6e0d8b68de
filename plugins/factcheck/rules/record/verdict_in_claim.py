"""A claim's text that gives the verdict away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import headlines

_WRONGLY = r"(?:falsely|wrongly|incorrectly|misleadingly|baselessly|erroneously|untruthfully)"
_SAYS = r"(?:claim|say|said|stat|suggest|assert|alleg|report|impl|accus|portray|attribut|credit|link)\w*"
_CLAIM = r"(?:claims?|theor(?:y|ies)|rumou?rs?|allegations?|stor(?:y|ies)|posts?|videos?)"
_DOUBT = r"(?:debunked|discredited|baseless|unfounded|bogus|false|untrue|fake|misleading)"
_GIVEN_AWAY = re.compile(
    rf"\b{_WRONGLY} {_SAYS}|\b{_SAYS} {_WRONGLY}\b|\b{_DOUBT} {_CLAIM}\b"
    rf"|\b{_CLAIM} (?:is|are|was|were) {_DOUBT}\b(?! news)"
    r"|^(?:no|yes|false|fake|true|hoax|myth|debunked|fact[- ]?check)\s*[:,–—]|\bfact[- ]?check\b",
    re.IGNORECASE,
)
# One of these is in each of them, in letters of ASCII at least; there are few in most claims.
_HINT = re.compile(
    "false|wrong|incorrect|mislead|baseless|erroneous|untru|debunk|discredit|unfounded|bogus|fake|fact|hoax|myth|no|yes|true"
)


@claim_rule("CLM014", Severity.WARNING)
def verdict_in_claim(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report ``claim`` and ``short`` with words that only the verdict may say."""
    for path, text in headlines(claim):
        found = _GIVEN_AWAY.search(text) if not text.isascii() or _HINT.search(text.lower()) else None
        if found:
            yield Finding(
                claim.document.part(path, *found.span()),
                f"the words “{found[0]}” in `{path[0]}` give the verdict away",
                "say what the claimant says, as a plain assertion: the verdict stands beside it",
                "a verdict",
                str(path[0]),
            )
