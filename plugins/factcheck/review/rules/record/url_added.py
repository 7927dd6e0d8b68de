"""An address that is new."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, claim_change
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.fields import addresses, of_field


@claim_change(Severity.INFO, mirror="url-lost")
def url_added(pair: ClaimPair) -> Iterator[Told]:
    """Report each id or alias of a claim that is in both states."""
    for id in sorted(addresses(pair.head) - addresses(pair.base)) if pair.both else ():
        if id not in pair.sides.base.addresses:
            yield of_field(pair, "aliases", f"the address `{id}` leads to this fact-check from now on", key=id)
