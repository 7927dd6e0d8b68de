"""A source that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import Told, source_change
from factcheck.review.sides import SourcePair
from factcheck.review.tell.sources import of_source


@source_change(Severity.WARNING, mirror="source-added")
def source_removed(pair: SourcePair) -> Iterator[Told]:
    """Report it, as an error while claims cite it."""
    if pair.base and not pair.head:
        citing = sorted(one.id for one in pair.cited)
        told = f" and {len(citing)} claim{'s cite' if len(citing) > 1 else ' cites'} it" if citing else ""
        level = Severity.ERROR if citing else None
        notes = tuple(f"{id}: cites it" for id in citing)
        message = f"the source `{pair.id}` was removed{told}"
        yield of_source(pair, message, before=pair.base.title, level=level, notes=notes)
