"""Evidence that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.evidence import STANCES, last_of_stance, named
from factcheck.review.tell.fields import changed
from factcheck.review.tell.items import of_item


@claim_change(Severity.WARNING, mirror="evidence-added")
def evidence_removed(pair: ClaimPair) -> Iterator[Told]:
    """Report it, as an error where the verdict stands and it was the last of its stance."""
    for base, head in pair.evidence if pair.both else ():
        if base and head is None:
            last = last_of_stance(pair, base)
            level = Severity.ERROR if last and not changed(pair, "verdict") else None
            alone = f", the last item that {STANCES.get(base.stance, '')}" if last else ""
            message = f"evidence was removed{alone}: {named(base)}"
            yield of_item(pair, "evidence", base, head, message, level=level)
