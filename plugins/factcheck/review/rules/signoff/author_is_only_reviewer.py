"""A fact-check that only its authors signed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item
from factcheck.review.tell.texts import plain


@claim_change(Severity.ERROR, waiver="it looks at who signed the head, not at two states")
def author_is_only_reviewer(pair: ClaimPair) -> Iterator[Told]:
    """Report the last sign-off."""
    authors = {plain(one).casefold() for one in pair.head.authors} if pair.head else set()
    if pair.head and pair.head.reviews and all(plain(one.by).casefold() in authors for one in pair.head.reviews):
        one = pair.head.reviews[-1]
        message = f"only {one.by} signed, who wrote the fact-check: somebody else has to look at it"
        yield of_item(pair, "reviews", None, one, message, "by", key="author")
