"""A source text in words, and a case: a quote from it with its right answer."""

from __future__ import annotations

import csv
import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import regex

Span = tuple[int, int]

DATA = Path(__file__).parent.parent / "data"
UNSPACED = frozenset(("ja", "th", "zh"))
OUTER = "\"'“”‘’„‟«»‹›「」『』《》（）()[]{}<>,.;:!?…،؛؟。、！？；：।—–-*/|·•・~_" + "\u200b\u200e\u200f\ufeff\u00ad"


@dataclass(frozen=True, slots=True)
class Case:
    """A quote and where it stands, if that is certain; `tiers` are the right answers."""

    kind: str
    language: str
    quote: str
    tiers: tuple[str, ...]
    span: Span | None

    @property
    def may_hold(self) -> bool:
        return not {"altered", "not_found"}.intersection(self.tiers)


class Source:
    """A text and its words: what stands between spaces without outer marks, or graphemes where nothing is spaced."""

    def __init__(self, name: str, language: str, text: str) -> None:
        self.name, self.language, self.text = name, language, text
        self.unspaced = language in UNSPACED
        self.squashed = squash(text)
        self.low = text.casefold()

    def random(self, salt: str) -> random.Random:
        return random.Random(f"{self.name}:{salt}")

    @cached_property
    def words(self) -> list[Span]:
        return list(self._graphemes() if self.unspaced else self._chunks())

    def _chunks(self) -> Iterator[Span]:
        for match in regex.finditer(r"\S+", self.text):
            core = match[0].strip(OUTER)
            if any(map(str.isalnum, core)):
                at = match[0].index(core)
                signed = core[0].isdigit() and match[0][:at].endswith((".", "-", "–"))  # .5, -5
                yield match.start() + at - signed, match.start() + at + len(core)

    def _graphemes(self) -> Iterator[Span]:
        for match in regex.finditer(r"[\p{Latin}\p{Greek}0-9.,%$]*[\p{Latin}\p{Greek}0-9%％]|\X", self.text):
            if any(map(str.isalnum, match[0])):
                yield match.span()

    def word(self, index: int) -> str:
        return self.text[slice(*self.words[index])]

    def stretch(self, rng: random.Random, least: int = 6, most: int = 35) -> tuple[int, int] | None:
        """The first and last word of a quote whose words stand once in the text."""
        if self.unspaced:
            least, most = 2 * least, 2 * most
        count = rng.randint(least, most)
        if count >= len(self.words):
            return None
        first = rng.randrange(len(self.words) - count)
        return (first, first + count - 1) if self.once(*self.span(first, first + count - 1)) else None

    def span(self, first: int, last: int) -> Span:
        return self.words[first][0], self.words[last][1]

    def once(self, start: int, end: int) -> bool:
        """Whether the words of a stretch stand once, whatever their case and marks."""
        part = squash(self.text[start:end])
        return len(part) > 5 and self.squashed.count(part) == 1

    def has(self, quote: str) -> bool:
        """Whether the words of the quote stand in the text, whatever their case and marks."""
        return squash(quote) in self.squashed

    def inside(self, rng: random.Random, first: int, last: int) -> int | None:
        """A word of the stretch with two more on either side at least."""
        return rng.randint(first + 2, last - 2) if last - first >= 5 else None


Change = Callable[[Source, random.Random], Case | None]


def squash(text: str) -> str:
    """The letters, digits and marks of a text, in lower case."""
    kept = (char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char)[0] in "LNM")
    return "".join(kept).lower()


def sources() -> list[Source]:
    """Every news text of the development set, by name; the synthetic ones left out."""
    found = []
    with (DATA / "SOURCES.tsv").open(encoding="utf-8") as file:
        languages = {row["text"].removesuffix(".txt"): row["language"] for row in csv.DictReader(file, delimiter="\t")}
    for path in sorted((DATA / "texts").glob("*.txt")):
        language = languages.get(path.stem, path.stem.split("_")[1] if "_" in path.stem else "en")
        if not path.stem.startswith("syn_"):
            found.append(Source(path.stem, language, path.read_bytes().decode("utf-8")))
    return found
