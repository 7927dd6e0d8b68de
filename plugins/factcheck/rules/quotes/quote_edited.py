"""A quote that shows changes, without the claim saying that it was edited."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import insert_beside
from factcheck.rules.given import doubtful_quote
from factcheck.rules.passages import Found, found, in_source
from factcheck.rules.wording import shown


@claim_rule("QUO006", Severity.ERROR, given=doubtful_quote)
def quote_edited(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes that hold only with their ellipses, brackets or house style, where ``edited: true`` is missing."""
    for one in found(claim, context):
        if one.match.tier == "edited" and not one.quote.edited:
            yield Finding(
                one.span,
                f"the quote is an edited one: {_changes(one)}",
                "add `edited: true` beside the quote to say so to readers, or quote the source in full",
                "not word for word",
                one.key,
                insert_beside(one.claim.document, one.path, "edited", "true", "tell readers that the quote is edited"),
                tuple(in_source(one.source, span, "as the source has it") for span in _place(one)),
            )


def _place(one: Found) -> list[tuple[int, int]]:
    return [(one.match.start, one.match.end)] if one.match.start is not None and one.match.end is not None else []


def _changes(one: Found) -> str:
    said = []
    for edit in one.match.edits:
        if edit.omitted and edit.omitted.strip():
            said.append(f"it leaves out {shown(edit.omitted.strip())}")
        elif edit.inserted and edit.replaced:
            said.append(f"it has {shown(edit.inserted)} for {shown(edit.replaced)}")
        elif edit.inserted:
            said.append(f"it adds {shown(edit.inserted)}")
    return ", ".join(said[:3]) or "its first letter, its end or its marks differ from the source"
