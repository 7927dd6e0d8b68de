"""Reads the cues of a WebVTT (W3C) or SubRip file, each line of text with its place in the file.

A parser of our own, since webvtt-py keeps no places (without them there is no way back into the file) and drops a
caption whose times are malformed without a word, with the words that a quote may stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

# Hours are optional, as in WebVTT; comma or full stop, since tools write the one where the other is due.
_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?!\d)", re.ASCII)
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n)|([^\r\n]+)\Z")


class Row(NamedTuple):
    """A line of the file without its line end: 1-based number, the offset at which it opens, its text."""

    number: int
    offset: int
    text: str


@dataclass(slots=True)
class FileCue:
    """One cue of the file with its lines of text; times in seconds, None where they can't be read."""

    line: int
    start: float | None
    end: float | None
    rows: list[Row] = field(default_factory=list)


def file_cues(text: str) -> list[FileCue]:
    """Return the cues of ``text`` in the order of the file, without its header, comments, styles and ids.

    In WebVTT an empty line ends a cue, and what has no times is no text; in SubRip captions hold empty lines.
    """
    strict = text.startswith("WEBVTT")
    cues: list[FileCue] = []
    in_cue = False
    for row in _rows(text):
        if "-->" in row.text:
            _drop_id(cues, row.number)
            cues.append(_cue(row))
            in_cue = True
        elif not row.text:
            in_cue = in_cue and not strict
        elif in_cue:
            cues[-1].rows.append(row)
    return cues


def _rows(text: str) -> Iterator[Row]:
    for number, found in enumerate(_LINE.finditer(text), start=1):
        yield Row(number, found.start(), found.group(1) or found.group(2) or "")


def _drop_id(cues: list[FileCue], number: int) -> None:
    """Take the number above the timing line ``number`` from the words of the caption before it."""
    rows = cues[-1].rows if cues else []
    if rows and rows[-1].number == number - 1 and rows[-1].text.strip().isdecimal():
        rows.pop()


def _cue(row: Row) -> FileCue:
    found = _TIMING.match(row.text)
    if found is None:
        return FileCue(row.number, None, None)
    groups = found.groups()
    return FileCue(row.number, _seconds(*groups[:4]), _seconds(*groups[4:]))


def _seconds(hours: str | None, minutes: str, seconds: str, fraction: str) -> float:
    """Return a time in seconds; ``float`` of one text keeps the milliseconds exact as written."""
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return float(f"{whole}.{fraction}")
