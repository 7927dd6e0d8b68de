"""What a person reads of a source file of any kind, and the way from a passage back into the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

_RUN = re.compile(r"[^\W_]+")  # letters and digits, the same characters as str.isalnum
_CONTEXT = 40  # letters on each side: enough to tell apart most passages that stand more than once
_ORDINALS = 10_000  # a "passage" that stands more often than this is a letter or two: its first place will do


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption of a transcript: where it opens in the text (code points), and its times in seconds."""

    offset: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class EncodingTrouble:
    """Why a person should look at a file's encoding.

    ``guessed``: nothing declares it and the file is not UTF-8; ``found`` was guessed from the letters.
    ``mismatch``: ``declared_by`` ("the sidecar" or "the page") names ``declared``, and the bytes are ``found``.
    ``line`` (1-based) is the first line that shows it.
    """

    kind: Literal["guessed", "mismatch"]
    declared: str
    found: str
    declared_by: str
    line: int


@dataclass(frozen=True)
class SourceText:
    """What a person reads of a source file, and the way back into the file.

    ``text`` has its paragraphs one a line; quote offsets count in it, in code points.
    ``encoding`` is the one the file was read in, by its usual name (WHATWG); ``""`` for PDF.
    ``file_text`` is the whole file, decoded; None where ``text`` is the file itself or the file is not text.
    ``mask`` is ``file_text`` with all that is not text blanked out: an offset in one is an offset in the other.
    ``pages`` holds the offset in ``text`` at which each page opens, page 1 first.
    """

    text: str
    encoding: str = "utf-8"
    file_text: str | None = None
    mask: str = ""
    cues: tuple[Cue, ...] = ()
    pages: tuple[int, ...] = ()
    bom: bool = False
    trouble: EncodingTrouble | None = None

    def time(self, start: int, end: int) -> tuple[float, float] | None:
        """Return in seconds when the words of [start, end) begin and end, by their cues; None without cues."""
        if not self.cues:
            return None
        return self._cue(start).start, self._cue(max(start, end - 1)).end

    def page(self, offset: int) -> int | None:
        """Return the 1-based number of the page that holds ``offset``; None where the source has no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def in_file(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the text's [start, end) stands in the file's text, from its first letter to its last.

        Only letters and digits are compared, so that tags, references and line ends between them don't matter.
        Where the same letters stand more than once, those around them choose, then the order. None where there is
        no way back (PDF), or where the file holds the passage in pieces.
        """
        if self.file_text is None:
            return (start, end) if self.encoding else None
        here, there = self._letters, self._file_letters
        first, last = here.before(start), here.before(end)
        if first >= last:
            return None
        found = self._find(first, last)
        return None if found is None else (there.offset(found), there.offset(found + last - first - 1) + 1)

    def _find(self, first: int, last: int) -> int | None:
        """Return the letter of the file at which the text's letters [first, last) stand."""
        left, right = max(0, first - _CONTEXT), last + _CONTEXT
        for opening, closing in ((left, right), (left, last), (first, right), (first, last)):
            found = self._nth(opening, closing)
            if found is not None:
                return found + first - opening
        return None

    def _nth(self, opening: int, closing: int) -> int | None:
        here, there = self._letters.run, self._file_letters.run
        wanted = here[opening:closing]
        found = there.find(wanted)
        if found < 0 or there.find(wanted, found + 1) < 0:
            return found if found >= 0 else None
        ordinal, at = here.count(wanted, 0, opening), found
        for _ in range(ordinal if ordinal < _ORDINALS else 0):
            at = there.find(wanted, at + len(wanted))
            if at < 0:
                return found
        return at

    def _cue(self, offset: int) -> Cue:
        return self.cues[max(0, bisect_right(self._openings, offset) - 1)]

    @cached_property
    def _openings(self) -> list[int]:
        return [cue.offset for cue in self.cues]

    @cached_property
    def _letters(self) -> _Letters:
        return _Letters(self.text)

    @cached_property
    def _file_letters(self) -> _Letters:
        return _Letters(self.mask)


class _Letters:
    """The letters and digits of a text in one run, with the way from an offset to a letter and back."""

    def __init__(self, text: str) -> None:
        runs = list(_RUN.finditer(text))
        self.run = "".join(run.group() for run in runs)
        self._starts = [run.start() for run in runs]
        self._counts = [0, *accumulate(run.end() - run.start() for run in runs)]

    def before(self, offset: int) -> int:
        """Return how many letters stand before ``offset``."""
        run = bisect_right(self._starts, offset) - 1
        if run < 0:
            return 0
        return min(self._counts[run] + offset - self._starts[run], self._counts[run + 1])

    def offset(self, letter: int) -> int:
        """Return the offset of the letter with this number, from 0."""
        run = bisect_right(self._counts, letter) - 1
        return self._starts[run] + letter - self._counts[run]
