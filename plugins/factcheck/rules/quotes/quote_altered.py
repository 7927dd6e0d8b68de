"""A quote that differs from the source in a word, a number or a mark that matters."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.quotes import Difference
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.passages import Found, as_printed, differing, found, in_source, percent
from factcheck.rules.wording import shown

_KINDS = {
    "number": "the number differs",
    "negation": "a negation differs",
    "name": "the name differs",
    "word": "the wording differs",
    "order": "the words stand in another order",
    "omission": "words are left out",
    "insertion": "words are added",
    "homoglyph": "letters only look alike",
    "spelling": "the spelling differs",
    "case": "capitals and small letters differ",
    "punctuation": "the punctuation differs",
}


@claim_rule("QUO002", Severity.ERROR)
def quote_altered(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes that are near a passage of the source, but not what it says."""
    for one in found(claim, context):
        if one.match.tier == "altered":
            yield _finding(one)


def _finding(one: Found) -> Finding:
    help = "; ".join(dict.fromkeys(_say(difference) for difference in one.match.differences[:3]))
    return Finding(
        differing(one.claim.document, one),
        "the quotation differs from the source: " + (help or f"the source has {shown(one.passage)}"),
        "copy the source's words; where they don't carry the claim, the claim is what has to change",
        "not in the source",
        one.key,
        as_printed(one, "write the words of the closest passage", safe=False),
        _closest(one),
    )


def _say(difference: Difference) -> str:
    kind = _KINDS.get(str(difference.type), "the wording differs")
    if not difference.quote.strip():
        return f"{kind}: the source also has {shown(difference.source)}"
    if not difference.source.strip():
        return f"{kind}: the source does not have {shown(difference.quote)}"
    return f"{kind}: the source has {shown(difference.source)}, the quote {shown(difference.quote)}"


def _closest(one: Found) -> tuple[Related, ...]:
    """Return the words of the source that differ, or its whole passage where the quote only adds words."""
    spans = [difference.source_span for difference in one.match.differences]
    whole = (one.match.start or 0, one.match.end or 0)
    span = next((span for span in spans if span[0] < span[1]), whole)
    return (in_source(one.source, span, f"closest passage, {percent(one.match)}"),)
