"""Takes out the words that rolling captions show twice.

Captions made by machine (YouTube) and those of live television roll: each cue shows the last line of the one before
again, above a new one. Read one after the other, every sentence would stand in the text twice, and cut in two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.reading.texts.cues import FileCue
from factcheck.reading.texts.markup import plain

_SHARE = 0.2  # of the cues roll on with a new line in a file that rolls; YouTube's has half of them
_FEWEST = 2
_LINES = 4  # no screen shows more of them at once
_GAP = 0.5  # seconds; a line that comes back later than this was said again


def without_repeats(cues: Sequence[FileCue]) -> list[FileCue]:
    """Return ``cues``, in a file of rolling captions without the lines that the cue before still showed."""
    shown = [[text for row in cue.rows if (text := plain(row.text))] for cue in cues]
    repeats = [0] * len(cues)
    for index in range(1, len(cues)):
        if _follows(cues[index - 1], cues[index]):
            repeats[index] = _overlap(shown[index - 1], shown[index])
    # Somebody who says "No." three times rolls nothing on: only a repeated line with a new one below it tells.
    rolling = sum(1 for lines, count in zip(shown, repeats, strict=True) if 0 < count < len(lines))
    if rolling < _FEWEST or rolling < _SHARE * len(cues):
        return list(cues)
    return [_without(cue, count) for cue, count in zip(cues, repeats, strict=True)]


def _without(cue: FileCue, count: int) -> FileCue:
    """Return the cue without its first ``count`` lines that show something."""
    rows = [row for row in cue.rows if plain(row.text)] if count else cue.rows
    return replace(cue, rows=rows[count:])


def _follows(before: FileCue, after: FileCue) -> bool:
    return before.end is not None and after.start is not None and after.start - before.end <= _GAP


def _overlap(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many lines ``after`` opens with that ``before`` ended with."""
    most = min(len(before), len(after), _LINES)
    return next((count for count in range(most, 0, -1) if before[-count:] == after[:count]), 0)
