"""The claim's own article, given as evidence for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim, Evidence, Source
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import end_of


@claim_rule("EVD005", Severity.WARNING)
def evidence_is_the_source(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report evidence that is an article which the claim quotes; as mere context it may stand."""
    quoted = [context.source(quote.source) for quote in claim.quotes]
    sources = {source.id: source for source in quoted if source is not None}
    ends = {end_of(source.url) for source in sources.values()}
    for item in claim.evidence:
        if not item.source and end_of(item.url) not in ends:
            continue
        same = next((source for source in sources.values() if _same(item, source)), None)
        if same is not None and item.stance != "context":
            yield _finding(claim, item, same)


def _same(item: Evidence, source: Source) -> bool:
    return item.source == source.id or (bool(item.url) and _address(item.url) == _address(source.url))


def _address(url: str) -> str:
    """Return the part of an address that tells one page from another."""
    return re.sub(r"^https?://(www\.)?", "", url.partition("#")[0].strip(), flags=re.I).rstrip("/")


def _finding(claim: Claim, item: Evidence, source: Source) -> Finding:
    field = "source" if item.source == source.id else "url"
    place = claim.document.span("quotes", _index(claim, source), "source")
    return Finding(
        claim.document.span("evidence", item.index, field),
        f"this evidence is `{source.id}`, the text in which the claim itself stands: it can't bear itself out",
        "give evidence from elsewhere, delete this item, or mark it `stance: context`",
        key=path_key(claim.document, ("evidence", item.index, field)),
        related=(Related(place, "the claim is quoted from it"),),
    )


def _index(claim: Claim, source: Source) -> int:
    return next(quote.index for quote in claim.quotes if quote.source == source.id)
