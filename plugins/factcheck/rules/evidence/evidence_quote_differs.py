"""Evidence whose words aren't those of the text that it names."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim, Evidence, Source
from factcheck.quotes import Match
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import rewrite
from factcheck.rules.passages import closest_related, printed
from factcheck.rules.wording import shown


@claim_rule("EVD003", Severity.ERROR)
def evidence_quote_differs(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each item's ``quote`` that doesn't stand in the text of its ``source``, where that can be read."""
    for item in claim.evidence:
        source = context.source(item.source)
        if source is not None and source.digest and item.quote:
            match = context.match(source, item.quote)
            if not match.holds:
                yield _finding(claim, item, source, match)


def _finding(claim: Claim, item: Evidence, source: Source, match: Match) -> Finding:
    path, words = ("evidence", item.index, "quote"), printed(source, match)
    there = f"; the closest passage is {shown(words)}" if words else ""
    return Finding(
        claim.document.span(*path),
        f"the source `{source.id}` doesn't have the words {shown(item.quote)} that this evidence quotes{there}",
        f"copy the words from `{source.file.path}`, or delete the quote and say in `note` what the text shows",
        "not in the source",
        path_key(claim.document, path),
        rewrite(claim.document, path, words, "write the words of the closest passage") if words else None,
        closest_related(source, match),
    )
