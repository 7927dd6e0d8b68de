"""A quote that differs from the source in a word, a number or a mark that matters."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Severity
from factcheck.model import Claim, Source
from factcheck.quotes import Difference
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import doubtful_quote
from factcheck.rules.passages import (
    Found,
    as_printed,
    by_chance,
    closest_related,
    differing,
    found,
    name_source,
    other_sources,
)
from factcheck.rules.wording import listed, shown

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


@claim_rule("QUO002", Severity.ERROR, given=doubtful_quote)
def quote_altered(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes that are near a passage of the source, but not what it says."""
    for one in found(claim, context):
        if one.match.tier == "altered":
            yield _finding(one, context)


def _finding(one: Found, context: Context) -> Finding:
    others = other_sources(context, one.source, one.quote.quote)
    differences = "; ".join(dict.fromkeys(_say(difference) for difference in one.match.differences[:3]))
    return Finding(
        differing(one.claim.document, one),
        "the quotation differs from the source: " + (differences or f"the source has {shown(one.passage)}"),
        _help(one, others),
        "not in the source",
        one.key,
        _fix(one, others),
        closest_related(one.source, one.match),
    )


def _fix(one: Found, others: list[Source]) -> Fix:
    """Name the one other source that has the very words, else write those of the closest passage."""
    if len(others) == 1:
        return name_source(one, others[0])
    return as_printed(one, "write the words of the closest passage", safe=False)


def _help(one: Found, others: list[Source]) -> str:
    help = "copy the source's words; where they don't carry the claim, the claim is what has to change"
    if others:
        return f"the words stand in {listed(other.id for other in others)}: is `source` the right one? If it is, {help}"
    if by_chance(one.quote.quote, one.match):
        return f"the quote is so short that the passage may be like it by chance; if it is the right one, {help}"
    return help


def _say(difference: Difference) -> str:
    kind = _KINDS.get(str(difference.type), "the wording differs")
    if not difference.quote.strip():
        return f"{kind}: the source also has {shown(difference.source)}"
    if not difference.source.strip():
        return f"{kind}: the source does not have {shown(difference.quote)}"
    return f"{kind}: the source has {shown(difference.source)}, the quote {shown(difference.quote)}"
