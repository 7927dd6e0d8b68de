"""Evidence that now says something else of the claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.items import of_item


@claim_change(Severity.WARNING, mirror=SELF)
def stance_changed(pair: ClaimPair) -> Iterator[Told]:
    """Report it."""
    for base, head in pair.evidence:
        if base and head and base.stance != head.stance:
            message = f"this evidence was `{base.stance or 'unsaid'}` and is now `{head.stance or 'unsaid'}`"
            yield of_item(pair, "evidence", base, head, message, "stance")
