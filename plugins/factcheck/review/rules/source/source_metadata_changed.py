"""Other particulars of a source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, source_change
from factcheck.review.sides import SourcePair
from factcheck.review.tell.sources import metadata, of_source


@source_change(Severity.WARNING, mirror=SELF)
def source_metadata_changed(pair: SourcePair) -> Iterator[Told]:
    """Report each field of its sidecar, and another file."""
    for field, before, after in metadata(pair) if pair.base and pair.head else ():
        message = f"`{field}` of the source `{pair.id}` changed"
        yield of_source(pair, message, field, before=before, after=after)
