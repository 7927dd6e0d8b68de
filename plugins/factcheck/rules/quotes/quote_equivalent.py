"""A quote that differs from its source in typography only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.quotes import VANISHING
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.given import doubtful_quote
from factcheck.rules.passages import Found, as_printed, found, in_source

_INVISIBLE = re.compile(f"[{VANISHING}]")


@claim_rule("QUO005", Severity.INFO, given=doubtful_quote)
def quote_equivalent(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report quotes that hold, but not in the source's own characters."""
    for one in found(claim, context):
        if one.match.tier == "equivalent" and one.match.start is not None and not _looks_the_same(one):
            yield Finding(
                one.span,
                "the quote has the source's words, but not its quotation marks, dashes or spaces",
                "this is allowed; copy the source's own characters to have it exact",
                "same words, other typography",
                one.key,
                as_printed(one, "copy the source's own characters", safe=True),
                (in_source(one.source, (one.match.start, one.match.end or 0), "as the source prints it"),),
            )


def _looks_the_same(one: Found) -> bool:
    """Whether only white space and characters that nobody sees differ: no editor could mend that."""
    return _visible(one.passage) == _visible(one.quote.quote)


def _visible(words: str) -> str:
    return " ".join(_INVISIBLE.sub("", words).split())
