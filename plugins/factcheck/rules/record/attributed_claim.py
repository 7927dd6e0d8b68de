"""A claim that says that its claimant said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.wording import shown

_SAID = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:said|says|claimed|claims|stated|states|alleged|alleges|insisted|insists|announced"
    r"|asserted|asserts|argued|argues|maintained|maintains|tweeted|posted)\b(?!,?\s*[:“\"])",
    re.IGNORECASE,
)


@claim_rule("CLM045", Severity.WARNING)
def attributed_claim(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a claim that opens with the claimant's name and a word for saying; direct speech is about the words."""
    name = claim.claimant.name if claim.claimant else ""
    if not name or claim.claim[: len(name)].casefold() != name.casefold():
        return
    found = _SAID.match(claim.claim, len(name))
    if found:
        yield Finding(
            claim.document.part(("claim",), 0, found.end()),
            f"the claim says that {shown(name)} said something, so that its verdict tells nothing of what was said",
            "leave these words out, if the question is whether it is so; if it is whether it was said, the claimant is "
            "who reports it, and what was said is a claim of its own",
            "said so, or is so?",
            "claim",
        )
