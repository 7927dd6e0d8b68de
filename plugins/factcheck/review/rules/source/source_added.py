"""A new source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, source_change
from factcheck.review.sides import SourcePair
from factcheck.review.tell.sources import of_source


@source_change(Severity.INFO, mirror="source-removed")
def source_added(pair: SourcePair) -> Iterator[Told]:
    """Report it."""
    if pair.head and not pair.base:
        yield of_source(pair, f"the source `{pair.id}` was added", after=pair.head.title)
