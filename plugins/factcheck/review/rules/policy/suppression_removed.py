"""A finding that is no longer silenced."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, desk_change
from factcheck.review.sides import Sides
from factcheck.review.tell.silences import silenced


@desk_change(Severity.INFO, mirror="suppression-added")
def suppression_removed(sides: Sides) -> Iterator[Told]:
    """Report each comment and each word of the settings that does it."""
    for code, path, span in silenced(sides.base, sides.head):
        where = span.path if span else path
        yield Told(f"findings of `{code}` are silenced no longer ({where})", base=span, key=f"{path} {code}")
