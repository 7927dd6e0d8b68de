"""What a locate answers: the tier, the place, and what differs (the result types, no behaviour)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Difference", "DifferenceClass", "Edit", "EditType", "Match", "Span", "Status", "Tier", "Warn"]

Span = tuple[int, int]
"""A half-open range `(start, end)` in Unicode code points."""


class Tier(StrEnum):
    """What a match is worth, best first; only the first three can hold."""

    EXACT = "exact"
    EQUIVALENT = "equivalent"
    EDITED = "edited"
    ALTERED = "altered"
    NOT_FOUND = "not_found"


class Status(StrEnum):
    """How the place was settled."""

    UNIQUE = "unique"
    AMBIGUOUS = "ambiguous"
    CONTEXT_MISMATCH = "context_mismatch"
    CLOSEST = "closest"
    NONE = "none"


class Warn(StrEnum):
    """How a quote that holds can still mislead."""

    NUMBER_CONTINUES = "number-continues"
    NEGATION_BEFORE = "negation-before"
    NEGATION_OMITTED = "negation-omitted"
    ELLIPSIS_CROSSES_PARAGRAPH = "ellipsis-crosses-paragraph"
    INVISIBLE_CHARACTERS = "invisible-characters"


class EditType(StrEnum):
    """A change a quote shows to its reader, or that house style allows."""

    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"
    SIC = "sic"
    FIRST_LETTER = "first-letter"
    FINAL_MARK = "final-mark"


class DifferenceClass(StrEnum):
    """What kind of change makes a quote wrong, gravest first."""

    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    WORD = "word"
    ORDER = "order"
    OMISSION = "omission"
    INSERTION = "insertion"
    HOMOGLYPH = "homoglyph"
    SPELLING = "spelling"
    CASE = "case"
    PUNCTUATION = "punctuation"


@dataclass(frozen=True, slots=True)
class Edit:
    """One shown change: what it left out of the source, or what it put in the place of what.

    `omitted` is the source's text between the quoted parts, spaces included; `replaced` is the source's
    words without outer spaces ("" where a bracket only adds). None where the source's side is unknown,
    as with an ellipsis at the outer end of a quote.
    """

    type: EditType
    omitted: str | None = None
    inserted: str | None = None
    replaced: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One run of words that differs: as quoted, as in the source, and where (code points).

    `quote_span` is counted in the quote as passed in, `source_span` in the source text; a side without
    words has an empty text and an empty span at the place where they are missing.
    """

    type: DifferenceClass
    quote: str
    source: str
    quote_span: Span
    source_span: Span


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quote stands in a text, and what that is worth.

    `start` and `end` count Unicode code points in the source text as read and never fall inside a
    grapheme (UAX #29); both are None when the status is ambiguous, context_mismatch or none. `all_spans`
    lists every place in text order, `fragments` the verbatim parts (one, but for edited quotes).
    `similarity` is 1 for a tier that holds, else 1 - Levenshtein distance / length of the quote, both
    folded. It is information for the reader of a finding; it never grants a pass.
    """

    tier: Tier
    status: Status
    start: int | None = None
    end: int | None = None
    all_spans: tuple[Span, ...] = ()
    fragments: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()
    similarity: float = 0.0
    differences: tuple[Difference, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the words stand in the source: exact, equivalent or edited.

        The caller decides whether an edited quote is allowed where this one stands, and what an
        ambiguous place or a mismatched context (see `status`) means there.
        """
        return self.tier in _HOLDS


_HOLDS = frozenset({Tier.EXACT, Tier.EQUIVALENT, Tier.EDITED})
