"""A quote that is word for word right, and may still mislead."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.quotes import fold
from factcheck.rules.context import Context, holds
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import doubtful_quote
from factcheck.rules.meaning import attributes, states_number
from factcheck.rules.passages import Found, found, in_source

_CAUTIONS = {
    "number-continues": (
        "the quote cuts a number short: in the source it goes on",
        "quote the number with what belongs to it, such as `million` or `percent`",
    ),
    "negation-before": (
        "a negation stands just before the quote in the source",
        "start the quote earlier, so that the negation is part of it",
    ),
    "negation-omitted": (
        "what the quote leaves out holds a negation",
        "quote the negation too: without it readers may take the opposite from the words",
    ),
    "number-omitted": (
        "what the quote leaves out holds a number",
        "quote the number too: an amount, a share or a year is often what a claim stands on",
    ),
    "attribution-omitted": (
        "what the quote leaves out says who said it",
        "quote the attribution too: without it the words look like the source's own",
    ),
    "ellipsis-crosses-paragraph": (
        "the quote joins words of different paragraphs",
        "make two quotes of it, one for each paragraph",
    ),
}


@claim_rule("QUO007", Severity.WARNING, given=doubtful_quote)
def misleading_cut(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report what may mislead in the way a quote that holds was cut."""
    for one in found(claim, context):
        if holds(one.quote, one.match):
            for warning in (*one.match.warnings, *_left_out(one)):
                if warning in _CAUTIONS:
                    yield _finding(one, warning)


def _left_out(one: Found) -> Iterator[str]:
    """Yield what the quote's ellipses hide, but for a negation: that is part of what a match is worth."""
    hidden = [fold(edit.omitted or "") for edit in one.match.edits if edit.type == "ellipsis"]
    if any(states_number(words) for words in hidden):
        yield "number-omitted"
    if any(attributes(words) for words in hidden):
        yield "attribution-omitted"


def _finding(one: Found, warning: str) -> Finding:
    message, help = _CAUTIONS[warning]
    # A quote whose place isn't settled has no warnings, so the place is known here.
    related = (in_source(one.source, (one.match.start or 0, one.match.end or 0), "the passage"),)
    return Finding(one.span, message, help, "cut here", f"{one.key}.{warning}", related=related)
