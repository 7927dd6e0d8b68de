"""A source's text that is not what it was."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.review.contract import SELF, Told, source_change
from factcheck.review.sides import SourcePair
from factcheck.review.tell.sources import counted, fates_of, of_source


@source_change(Severity.ERROR, mirror=SELF)
def source_text_changed(pair: SourcePair) -> Iterator[Told]:
    """Report it, with what became of each claim that cites it."""
    if pair.base and pair.head and pair.base.digest != pair.head.digest:
        fates = list(fates_of(pair))
        level = Severity.ERROR if pair.cited or fates else Severity.WARNING
        told = ", ".join(counted(fates)) or "no claim cites it"
        yield of_source(pair, f"the text of the source `{pair.id}` changed: {told}", level=level, notes=tuple(fates))
