"""Finds where in a transcript's lines another speaker begins: voice tags, labels, chevrons and dashes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.reading.texts.cues import FileCue, Row
from factcheck.reading.texts.markup import MARKUP, plain

# A voice tag (WebVTT), or the two chevrons that say "another speaker" in the captions of American television.
_TURN = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]*)>|(?:>{2,}|(?:&gt;){2,})")
_LEAD = re.compile(rf"\s*(?:(?:{MARKUP.pattern})\s*)*")
_LABEL = re.compile(r"([^\W\d_][\w .,'’\-]{1,40}):(?=\s|\Z)")
_DASH = re.compile(r"[-‐–—]\s*(?=[\"“‘'«¿¡(\[]*([^\W\d_]))")
_SENTENCE_END = tuple(".?!…\"”’')]»:♪-–—")  # or breaks it off
_OFTEN = 3  # captions that "John Smith:" opens, before it is taken for a label


class Said(NamedTuple):
    """A stretch of a line: where it opens in the file, as written, as shown, and whether a speaker begins with it."""

    offset: int
    written: str
    shown: str
    opens: bool


class Speakers:
    """Splits the lines of one transcript where the speaker changes; it remembers who speaks from line to line."""

    def __init__(self, cues: Iterable[FileCue]) -> None:
        """Look for the labels that come back again and again in ``cues``."""
        self._labels = _common_labels(cues)
        self._voice = ""
        self._last = ""

    def split(self, row: Row) -> Iterator[Said]:
        """Yield the stretches of ``row`` that show something, without what only marks the speaker."""
        at, opens = 0, False  # `opens` lasts until something is shown
        for turn in _TURN.finditer(row.text):
            yield from self._said(row, at, turn.start(), opens)
            opens = (opens and not plain(row.text[at : turn.start()])) or self._changes(turn.group(1))
            at = turn.end()
        yield from self._said(row, at, len(row.text), opens)

    def _said(self, row: Row, at: int, end: int, opens: bool) -> Iterator[Said]:
        at, marked = self._marker(row.text, at, end)
        shown = plain(row.text[at:end])
        if shown:
            self._last = shown
            yield Said(row.offset + at, row.text[at:end], shown, opens or marked)

    def _changes(self, voice: str | None) -> bool:
        """Whether a turn brings another speaker; chevrons, which name none, always do."""
        name = (voice or "").strip()
        before, self._voice = self._voice, name
        return voice is None or name != before

    def _marker(self, text: str, at: int, end: int) -> tuple[int, bool]:
        """Return where the words after a dash or a repeated label open, and whether another speaker begins there."""
        opening = _match_end(_LEAD, text, at, end)
        label = _LABEL.match(text, opening, end)
        if label and (_is_capitals(label.group(1)) or label.group(1) in self._labels):
            changes = self._changes(label.group(1))
            return (at if changes else label.end()), changes
        dash = _DASH.match(text, opening, end)
        # A dash within a sentence that happens to open a line is no speaker's.
        if dash and not dash.group(1).islower() and (not self._last or self._last.endswith(_SENTENCE_END)):
            return dash.end(), True
        return at, False


def _match_end(pattern: re.Pattern[str], text: str, at: int, end: int) -> int:
    found = pattern.match(text, at, end)
    return found.end() if found else at


def _common_labels(cues: Iterable[FileCue]) -> frozenset[str]:
    """Return the names in front of a colon that open captions again and again, as meeting software writes them."""
    openings = (_LABEL.match(plain(cue.rows[0].text)) for cue in cues if cue.rows)
    counts = Counter(found.group(1) for found in openings if found)
    return frozenset(name for name, count in counts.items() if count >= _OFTEN and _is_name(name))


def _is_capitals(label: str) -> bool:
    return label == label.upper() != label.lower()


def _is_name(label: str) -> bool:
    return all(word[0].isupper() for word in label.split())
