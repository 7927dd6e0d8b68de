"""A folded text as tokens, each with a key that spelling does little to, and where every key stands."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from importlib import import_module
from itertools import pairwise
from typing import Any

from .characters import CONTINUA, continua, is_mark
from .edges import JOINING, splits_folded
from .looks import LOOKS, lower
from .match import Span

__all__ = ["Tokens", "is_mark_key", "is_unspaced"]

_CHUNK = re.compile("[^ ]+")
_HYPHEN = re.compile(rf"(?![{CONTINUA}])\w-(?![{CONTINUA}])\w")
_COMMON = 10_000  # places of a token from which on it does not tell where to look
# What a text is taken apart for: plain words, and the characters of all other stretches without spaces. A report of
# 500 pages has less, in English as in Chinese.
_MOST = 600_000
_LONG_CHUNK = 64  # code points; longer ones are in no cache, and looked at piece by piece

_ALIKE = LOOKS | str.maketrans("đø", "do")  # what NFD does not take apart

_Token = tuple[int, int, str]


class Tokens:
    """The tokens of a folded text: `starts` and `ends` in code points, and a key for each.

    Past some hundred thousand they are not told apart: `whole` says whether they are all there.

    Two words have the same key where they differ only in case, diacritics, inner marks or look-alike
    letters. A key says where to look for a passage; it never says that two words are the same.
    """

    def __init__(self, text: str) -> None:
        """Take the text apart; time is linear in its length."""
        self.text = text
        self.starts: Sequence[int]
        self.ends: Sequence[int]
        starts, ends, self.keys = array("I"), array("I"), list[str]()
        left = _MOST
        for match in _CHUNK.finditer(text):
            if left <= 0:
                break
            at, chunk = match.start(), match[0][:left]
            for start, end, key in _tokens(chunk):
                starts.append(at + start)
                ends.append(at + end)
                self.keys.append(key)
            left -= 1 if chunk.isalnum() and chunk.isascii() else len(chunk)
        self.whole = left > 0
        self.starts, self.ends = starts, ends

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.keys)

    @cached_property
    def places(self) -> dict[str, array[int]]:
        """For each seed (see `seeds`) the tokens it begins with, in order."""
        found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for i, seed in enumerate(self.seeds()):
            found[seed].append(i)
        return dict(found)

    def starts_of(self, words: str) -> list[int] | None:
        """Where the words stand in the text, told by the rarest token of theirs; None where none is sure.

        A token is sure if it is the same in any text the words stand in: it lies two characters inside.
        """
        if not self.whole:
            return None
        inner = Tokens(words)
        seeds, last = inner.seeds(), len(words) - 2
        sure = [i for i in range(len(inner) - 1) if inner.starts[i] >= 2 and inner.ends[i + 1] <= last]
        rarest = min(sure, key=lambda i: len(self.places.get(seeds[i], ())), default=None)
        if rarest is None:
            return None
        places = self.places.get(seeds[rarest], ())
        if len(places) > _COMMON:
            return None
        starts = (self.starts[place] - inner.starts[rarest] for place in places)
        return [start for start in starts if start >= 0 and self.text.startswith(words, start)]

    def within(self, start: int, end: int) -> list[Span]:
        """The tokens of a stretch (code points), the outer ones cut to it."""
        first, past = bisect_right(self.ends, start), bisect_left(self.starts, end)
        spans = zip(self.starts[first:past], self.ends[first:past], strict=True)
        return [(max(start, low), min(end, high)) for low, high in spans]

    def parts(self, token: int) -> list[str]:
        """A token in the parts a quote may begin or end with; mostly one, three of *10-week*."""
        start, end = self.starts[token], self.ends[token]
        if end - start > _LONG_CHUNK or "-" not in self.text[start:end]:
            return [self.text[start:end]]
        edges = [at for at in range(start + 1, end) if not splits_folded(self.text, at)]
        return [self.text[low:high] for low, high in pairwise((start, *edges, end))]

    def seeds(self) -> list[str]:
        """What a token is looked up by: its key; in a script without spaces with the next one's, too."""
        keys = self.keys
        if self.text.isascii():
            return keys
        following = [*keys[1:], ""]
        return [key + after if is_unspaced(key) else key for key, after in zip(keys, following, strict=True)]


def is_unspaced(key: str) -> bool:
    """Whether a token (or its key) is a character of a script written without spaces."""
    return continua(key[0])


def is_mark_key(key: str) -> bool:
    """Whether a token is a mark (punctuation, a symbol), not a word."""
    return len(key) == 1 and not key.isalnum()


def _tokens(chunk: str) -> Iterable[_Token]:
    return _cached_tokens(chunk) if len(chunk) <= _LONG_CHUNK else _split(chunk)


@lru_cache(maxsize=1 << 16)
def _cached_tokens(chunk: str) -> Sequence[_Token]:
    return tuple(_split(chunk))


def _split(chunk: str) -> Iterator[_Token]:
    """The tokens of a stretch without spaces: words by their edges, every other character for itself."""
    if chunk.isascii() and chunk.isalnum():
        yield 0, len(chunk), chunk.lower()
        return
    start = 0
    for match in _atoms().finditer(chunk):
        end = match.end()
        if end == len(chunk) or not _goes_on(chunk, end):
            yield start, end, _key(chunk[start:end])
            start = end


@cache
def _atoms() -> Any:
    """What is never split: a run of word characters, a character without spaces around, any other; with marks.

    `regex` is 30 ms to import, and a record in order never needs it; it has no type hints.
    """
    regex: Any = import_module("regex")
    mark, unspaced = r"[\p{M}\u200c\u200d]*", f"[{CONTINUA}]"
    return regex.compile(
        rf"(?V1)(?s)[[\p{{L}}\p{{N}}\p{{M}}\u200c\u200d]--{unspaced}]+|[\p{{Nd}}&&{unspaced}]+{mark}|.{mark}"
    )


def _goes_on(chunk: str, offset: int) -> bool:
    """Whether a token goes on from one atom to the next: by its edges, or as a date or *10-week* does."""
    left, right = chunk[offset - 1], chunk[offset]
    if left not in JOINING and right not in JOINING and not is_mark(left):
        return False
    return splits_folded(chunk, offset) or _HYPHEN.search(chunk, max(0, offset - 2), offset + 2) is not None


@lru_cache(maxsize=1 << 16)
def _key(token: str) -> str:
    if is_unspaced(token):  # one character says too little to drop a mark of it
        return token
    plain = lower(token).translate(_ALIKE)
    if len(plain) > _LONG_CHUNK:  # marks, hardly letters: to sort a run of them takes time by its square
        plain = "".join(char for char in plain if not is_mark(char))
    plain = unicodedata.normalize("NFD", plain)
    kept = plain if plain.isalnum() else "".join(char for char in plain if unicodedata.category(char)[0] in "LN")
    return kept or token
