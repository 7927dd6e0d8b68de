"""Which words two texts have in common: for showing a change within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST = 3_000  # tokens of both texts: past that, what is between their common ends is shown as replaced


class Kind(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


def redline(before: str, after: str) -> Iterator[tuple[Kind, str]]:
    """Yield the stretches of both texts in reading order: what is the same, what went, what came."""
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(one) + len(other) > _MOST:
        yield from _whole(before, after)
        return
    went, came = "", ""
    for step in Indel.opcodes(one, other):
        old = "".join(one[step.src_start : step.src_end])
        new = "".join(other[step.dest_start : step.dest_end])
        if step.tag == "equal" and (old.strip() or not (went or came)):
            yield from _changed(went, came)
            yield Kind.SAME, old
            went, came = "", ""
        else:  # the space between two changed words belongs to them: one change reads better than two
            went, came = went + old, came + new
    yield from _changed(went, came)


def _changed(went: str, came: str) -> Iterator[tuple[Kind, str]]:
    if went:
        yield Kind.REMOVED, went
    if came:
        yield Kind.ADDED, came


def _whole(before: str, after: str) -> Iterator[tuple[Kind, str]]:
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    end = next((at for at in range(most - start) if before[-1 - at] != after[-1 - at]), most - start)
    parts = [(Kind.SAME, before[:start]), (Kind.REMOVED, before[start : len(before) - end])]
    parts += [(Kind.ADDED, after[start : len(after) - end]), (Kind.SAME, before[len(before) - end :])]
    yield from ((kind, text) for kind, text in parts if text)
