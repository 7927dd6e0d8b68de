"""One item of evidence, listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim, Evidence
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import end_of, folded, same_page
from factcheck.rules.given import several


@claim_rule("EVD006", Severity.WARNING, given=several("evidence"))
def evidence_twice(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report an item with the page, the words and the stance of one above it."""
    ends = {end_of(item.url) or item.source for item in claim.evidence}
    if len(ends) == len(claim.evidence) and not any(":" in item.url[6:] for item in claim.evidence):
        return  # no two addresses end alike
    first: dict[tuple[str, str, str, str], Evidence] = {}
    for item in claim.evidence:
        page = same_page(item.url) or item.source
        if not page:
            continue
        page += item.url.partition("#")[2]  # another page of a PDF, or another section, is another place
        other = first.setdefault((page, item.stance, folded(item.quote), folded(item.note)), item)
        if other is not item:
            field = "url" if item.url else "source"
            yield Finding(
                claim.document.span("evidence", item.index, field),
                "this item of evidence stands above already: the same page, for the same point",
                "delete one of the two, or say by `quote` or `note` what this one adds",
                "listed again",
                path_key(claim.document, ("evidence", item.index)) + f"#{item.index}",
                related=(Related(claim.document.span("evidence", other.index, field), "listed here"),),
            )
