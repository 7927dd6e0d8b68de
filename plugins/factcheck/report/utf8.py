"""Columns in UTF-8 bytes, for formats that count so."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate

from factcheck.diagnostics import FileText, Position

_STEP = 1024  # characters between two known byte offsets: a line of a million is not measured anew at each finding
_BOM = 3  # the bytes of a byte order mark, which is in the file's first line but not in its text


class Utf8Columns:
    """Says where a place in one file stands when columns count bytes."""

    def __init__(self, file: FileText) -> None:
        """Take the file; it is measured when first asked about."""
        self._file = file

    def position(self, offset: int) -> Position:
        """Return the 1-based line, and the 1-based column in the bytes of that line as the file holds it."""
        line = self._file.position(offset).line
        size = self._bytes(offset) - self._bytes(self._file.line_start(line))
        return Position(line, size + 1 + (_BOM if self._file.bom and line == 1 else 0))

    def _bytes(self, offset: int) -> int:
        step = min(offset, len(self._file.text)) // _STEP
        return self._steps[step] + _size(self._file.text[step * _STEP : offset])

    @cached_property
    def _steps(self) -> list[int]:
        text = self._file.text
        sizes = (_size(text[start : start + _STEP]) for start in range(0, len(text), _STEP))
        return list(accumulate(sizes, initial=0))


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
