"""A finding that is silenced from now on."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, desk_change
from factcheck.review.sides import Sides
from factcheck.review.tell.silences import silenced


@desk_change(Severity.WARNING, mirror="suppression-removed")
def suppression_added(sides: Sides) -> Iterator[Told]:
    """Report each comment and each word of the settings that does it."""
    for code, path, span in silenced(sides.head, sides.base):
        where = span.path if span else path
        yield Told(f"findings of `{code}` are silenced from now on ({where})", head=span, key=f"{path} {code}")
