"""A number in a claim that nobody is quoted with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.dates import MONTHS
from factcheck.rules.editorial import MOST

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")


@claim_rule("CLM018", Severity.WARNING, when=When.CHOSEN)
def number_not_quoted(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each number in digits that no quote has in digits; dates are often added for clearness."""
    if spoiled(claim.document, "quotes") or not claim.quotes:
        return
    quoted = {_plain(found[0]) for quote in claim.quotes for found in _NUMBER.finditer(quote.quote)}
    for found in islice(_NUMBER.finditer(claim.claim), MOST):
        if _plain(found[0]) not in quoted and not _dates(claim.claim, found):
            yield Finding(
                claim.document.part(("claim",), *found.span()),
                f"the number `{found[0]}` of the claim stands in none of its quotes",
                "quote the words that give the number, or word the claim as the quotes do",
                "not quoted",
                f"claim[{_plain(found[0])}]",
            )


def _dates(text: str, found: re.Match[str]) -> bool:
    """Whether a number is a year, or a day beside the name of its month."""
    beside = text[: found.start()].split()[-1:] + text[found.end() :].split()[:1]
    return bool(_YEAR.fullmatch(found[0])) or any(word[:3].lower() in MONTHS for word in beside)


def _plain(number: str) -> str:
    return re.sub(r"[.,\u00a0\u202f ]", "", number)
