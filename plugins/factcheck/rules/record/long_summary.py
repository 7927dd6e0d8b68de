"""A summary that is no summary."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import sentence_starts

SENTENCES, CHARACTERS = 3, 400
"""How much a reader takes in beside the verdict."""


@claim_rule("CLM024", Severity.WARNING)
def long_summary(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a summary over one of the two limits, from where it goes over."""
    text, starts = claim.summary, sentence_starts(claim.summary)
    if len(starts) < SENTENCES and len(text) <= CHARACTERS:
        return
    sentences = len(starts) + 1
    many = sentences > SENTENCES
    yield Finding(
        claim.document.part(("summary",), starts[SENTENCES - 1] if many else CHARACTERS, len(text)),
        f"the summary has {sentences} sentences" if many else f"the summary has {len(text)} characters",
        f"give the reason for the verdict in at most {SENTENCES} sentences and {CHARACTERS} characters, and move the "
        "rest to `review`",
        "too long",
        "summary",
    )
