"""A quote that holds, with characters in it that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Severity
from factcheck.model import Claim
from factcheck.quotes import VANISHING
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import rewrite
from factcheck.rules.given import doubtful_quote
from factcheck.rules.passages import Found, found
from factcheck.rules.wording import counted

_INVISIBLE = re.compile(f"[{VANISHING}]")


@claim_rule("QUO012", Severity.INFO, given=doubtful_quote)
def invisible_characters(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report invisible characters that the source doesn't have at this place.

    Those that only the source has are no finding: a source stays as it was retrieved, and no editor could mend it.
    """
    for one in found(claim, context):
        here = _INVISIBLE.findall(one.quote.quote)
        if here and "invisible-characters" in one.match.warnings:
            names = ", ".join(dict.fromkeys(f"U+{ord(character):04X}" for character in here))
            yield Finding(
                one.span,
                f"the quote holds {counted(len(here), 'character')} that nobody sees ({names})",
                "type the words anew, or copy them from a plain editor",
                "invisible characters",
                one.key,
                _without(one),
            )


def _without(one: Found) -> Fix:
    words = _INVISIBLE.sub("", one.quote.quote)
    return rewrite(one.claim.document, one.path, words, "write the words without them", safe=True)
