"""Passages of a source that hold what somebody typed of them, in the source's own words, to be quoted from there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from factcheck.coverage.sentences import sentences
from factcheck.model import Source
from factcheck.model.hidden import HIDDEN
from factcheck.quotes import QUOTE_LIMIT, Folded, fold

MOST = 50
"""How many passages are offered: past this, another word tells more than a longer list."""

_PAUSE = re.compile(r"[,;:—–]|\.\.\.|…")
_LINE_END = re.compile(r"[^\S\xa0\u202f]*[\n\r\v\f\x85\u2028\u2029]\s*|\t+")
_HIDDEN = re.compile(f"[\xad{HIDDEN}]")
_FEWEST = 4  # words from which on a part of a sentence is a quote
_KEPT = 8  # sources whose sentences are kept: an editor types at one quote for a while

Place = tuple[int, int]


def passages(source: Source, typed: str) -> list[Place]:
    """Return where the source has passages that open with what is typed, or hold it: [start, end) in its text.

    Case and typography don't matter. First those from the typed words on (to the next pause, to the end of the
    sentence), then the whole sentence. Where the words stand nowhere in this order, the sentences that have them all.
    With nothing typed, every sentence.
    """
    if not source.digest or len(typed) > QUOTE_LIMIT:
        return []
    text = _Read.of(source)
    words = _lower(fold(typed)).strip()
    found = text.beginning(words) if words else iter(text.sentences)
    places = list(islice(dict.fromkeys(found), MOST))
    return places or list(islice(text.holding(words.split()), MOST))


def printed(source: Source, place: Place) -> str:
    """Return the source's own words at ``place``, as they can be written on one line of a YAML file.

    Line ends and the blanks around them become one blank; what can't be seen is left out.
    """
    return _HIDDEN.sub("", _LINE_END.sub(" ", source.text[slice(*place)]))


class _Read:
    """A source's text, folded and cut into sentences."""

    def __init__(self, text: str, body: int, language: str) -> None:
        self.text, self.folded = text, Folded(text)
        self.lower = _lower(self.folded.text)
        self.sentences: list[Place] = list(sentences(text, body, len(text), language))
        self._starts = [start for start, _ in self.sentences]

    @classmethod
    def of(cls, source: Source) -> _Read:
        return _read(source.text, source.body, source.language)

    def beginning(self, words: str) -> Iterator[Place]:
        """Yield the passages from each place where the words stand, at the edge of a word."""
        for start, end in islice(self._places(words), MOST):
            opening, closing = self._sentence(start), self._sentence(max(start, end - 1))
            if closing is None or end > closing[1]:
                continue
            pause = next((one.start() for one in _PAUSE.finditer(self.text, end, closing[1])), None)
            if pause is not None and len(self.text[start:pause].split()) >= _FEWEST:
                yield start, pause
            yield start, closing[1]
            if opening is not None and opening[0] < start:
                yield opening[0], closing[1]

    def _places(self, words: str) -> Iterator[Place]:
        at = self.lower.find(words)
        while at >= 0:
            if not (at and words[0].isalnum() and self.lower[at - 1].isalnum()):
                yield self.folded.span(at, at + len(words))
            at = self.lower.find(words, at + 1)

    def _sentence(self, offset: int) -> Place | None:
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or offset >= self.sentences[number][1]:
            return None
        return self.sentences[number]

    def holding(self, words: list[str]) -> Iterator[Place]:
        """Yield the sentences that have all the words, in whatever order."""
        for start, end in self.sentences if words else ():
            sentence = _lower(fold(self.text[start:end]))
            if all(word in sentence for word in words):
                yield start, end


@lru_cache(maxsize=_KEPT)
def _read(text: str, body: int, language: str) -> _Read:
    return _Read(text, body, language)


def _lower(text: str) -> str:
    """Return the text in lower case, each character for one, so that offsets stay."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
