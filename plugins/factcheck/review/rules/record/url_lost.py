"""An address that is lost."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import addresses, of_field


@claim_change(Severity.ERROR, mirror="url-added")
def url_lost(pair: ClaimPair) -> Iterator[Told]:
    """Report each id or alias of a claim that is in both states."""
    for id in sorted(addresses(pair.base) - addresses(pair.head)) if pair.both else ():
        if id not in pair.sides.head.addresses:
            yield of_field(
                pair,
                "aliases",
                f"the address `{id}` leads nowhere now; keep it among `aliases`",
                key=id,
            )
