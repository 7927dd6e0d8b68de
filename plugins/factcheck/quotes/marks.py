"""Read the marks of an edited quote: which parts are verbatim, and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .characters import is_word
from .fold import fold

__all__ = ["Gap", "Reading", "read"]

# More marks than this is no quotation; it bounds the search.
_MAX_MARKS = 64
_ELLIPSIS = r"(?:…+|\.(?:\s?\.){2,3})"
_MARK = re.compile(rf"\[[^\[\]]{{1,200}}\]|{_ELLIPSIS}")
_OMITTING = re.compile(rf"\[\s*{_ELLIPSIS}\s*\]|{_ELLIPSIS}")
_SIC = re.compile(r"\[\s*sic\s*[.!]?\s*\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gap:
    """The marks between two verbatim parts, or at an outer end of the quote.

    `literal` is the marks as folded text, for a source that has them itself; `joins_left` and
    `joins_right` say that a bracket touches the word on that side; `stop` that the part before an
    ellipsis ended in a full stop, which the fold may have taken for a part of the ellipsis.
    """

    literal: str
    ellipsis: bool = False
    sic: bool = False
    inserted: tuple[str, ...] = ()
    joins_left: bool = False
    joins_right: bool = False
    joins_letters: bool = False
    stop: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A quote as verbatim parts (folded) with a gap before, between and after them (None: nothing)."""

    parts: tuple[str, ...]
    gaps: tuple[Gap | None, ...]

    def with_part(self, index: int, text: str) -> Reading:
        """The same reading with another first (0) or last (-1) part."""
        parts = list(self.parts)
        parts[index] = text
        return replace(self, parts=tuple(parts))


def read(quote: str) -> Reading | None:
    """Take a quote apart at its marks; None where nothing verbatim is left, or the marks are too many."""
    parts: list[str] = []
    gaps: list[Gap | None] = []
    marks: list[re.Match[str]] = []
    done = 0
    found = list(_MARK.finditer(quote))
    if len(found) > _MAX_MARKS:
        return None
    for match in found:
        if part := _part(quote[done : match.start()], after_ellipsis=_ends_in_ellipsis(marks)):
            gaps.append(_gap(quote, marks))
            parts.append(part)
            marks = []
        marks.append(match)
        done = match.end()
    if part := _part(quote[done:], after_ellipsis=_ends_in_ellipsis(marks)):
        gaps.append(_gap(quote, marks))
        parts.append(part)
        marks = []
    if not parts:
        return None
    gaps.append(_gap(quote, marks))
    return _stops(Reading(tuple(parts), tuple(gaps)))


def _ends_in_ellipsis(marks: list[re.Match[str]]) -> bool:
    return bool(marks) and _OMITTING.fullmatch(marks[-1][0]) is not None


def _part(text: str, *, after_ellipsis: bool) -> str:
    """A verbatim part, folded; a stray full stop after an ellipsis is none of it."""
    folded = fold(text).strip()
    return folded[1:].strip() if after_ellipsis and re.match(r"\.(?!\w)", folded) else folded


def _gap(quote: str, marks: list[re.Match[str]]) -> Gap | None:
    if not marks:
        return None
    texts = [match[0] for match in marks]
    inserted = [text[1:-1].strip() for text in texts if not _OMITTING.fullmatch(text) and not _SIC.fullmatch(text)]
    left, right = quote[: marks[0].start()][-1:], quote[marks[-1].end() :][:1]
    joins_left = bool(inserted) and texts[0].startswith("[") and left != "" and is_word(left)
    joins_right = bool(inserted) and texts[-1].startswith("[") and right != "" and (is_word(right) or right in "'’")
    return Gap(
        literal=fold(quote[marks[0].start() : marks[-1].end()]).strip(),
        ellipsis=any(_OMITTING.fullmatch(text) for text in texts),
        sic=any(_SIC.fullmatch(text) for text in texts),
        inserted=tuple(inserted),
        joins_left=joins_left,
        joins_right=joins_right,
        joins_letters=joins_left or (joins_right and is_word(right)),
        stop=texts[0].strip("[] ").count(".") == 4,  # four dots are a full stop and an ellipsis
    )


def _stops(reading: Reading) -> Reading:
    """Let the full stop before an ellipsis be looked for, not demanded: it may be a stray one."""
    parts, gaps = list(reading.parts), list(reading.gaps)
    for i, part in enumerate(parts):
        gap = gaps[i + 1]
        if gap is not None and gap.ellipsis and part.endswith(".") and len(part) > 1:
            parts[i], gaps[i + 1] = part[:-1].rstrip(), replace(gap, stop=True)
    return Reading(tuple(parts), tuple(gaps))
