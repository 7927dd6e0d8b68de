"""A claim of more than one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import headlines, sentence_starts


@claim_rule("CLM016", Severity.WARNING)
def two_sentences(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report where the second sentence of ``claim`` or ``short`` begins."""
    for path, text in headlines(claim):
        starts = sentence_starts(text)
        if starts:
            yield Finding(
                claim.document.part(path, starts[0], len(text)),
                f"`{path[0]}` has {len(starts) + 1} sentences, and one verdict can't answer them all",
                "make a claim of each that can be checked, and name the others in `related`; what is only background "
                "belongs in `review`",
                "a second sentence",
                str(path[0]),
            )
