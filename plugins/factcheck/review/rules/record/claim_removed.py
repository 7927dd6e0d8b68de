"""A claim that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import whole


@claim_change(Severity.ERROR, mirror="claim-added")
def claim_removed(pair: ClaimPair) -> Iterator[Told]:
    """Report it: it is withdrawn instead, or another claim keeps its id as an alias."""
    if pair.base and not pair.head:
        if pair.published:
            yield Told(
                "the claim was removed: withdraw it instead, or keep its id among the aliases of another claim",
                base=whole(pair.base),
                before=pair.base.claim,
            )
        else:
            yield Told("a draft was removed", base=whole(pair.base), before=pair.base.claim, level=Severity.WARNING)
