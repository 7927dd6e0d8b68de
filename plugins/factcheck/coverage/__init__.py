"""What of a source is checked, opinion or untouched, and what of the rest looks checkable.

Text and records in, places out: nothing here knows the site, the terminal or a clock. Offsets are Unicode code points
in ``source.text``.
"""

from factcheck.coverage.marks import Mark, body, by_source, opinions, place_of, spans_of
from factcheck.coverage.measure import Measure, characters, letters, measure
from factcheck.coverage.stretches import Stretch, cut

__all__ = [
    "Mark",
    "Measure",
    "Stretch",
    "body",
    "by_source",
    "characters",
    "cut",
    "letters",
    "measure",
    "opinions",
    "place_of",
    "spans_of",
]
