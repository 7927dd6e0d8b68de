"""Finds the words of the lists in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.coverage.kinds import ATTRIBUTION, NOT_A_CUE, Reason, Token
from factcheck.coverage.word_lists import CUES, UNSPACED
from factcheck.quotes.words import is_pronoun

_SPEAKER = 3  # words of a name: "President Donald Trump said"
_SHORT = 4  # letters: words no longer than this are seldom a speaker's


class Cues:
    """The lists of one language; of all, where it is not known or has none."""

    def __init__(self, language: str = "") -> None:
        """Take the lists of ``language``, a tag of which the first part counts (BCP 47)."""
        tag = language.partition("-")[0].lower()
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._stems: dict[str, str] = {}
        self._inner: dict[str, str] = {}
        for name in [tag] if tag in CUES else CUES:
            for kind, cues in CUES[name].items():
                for cue in cues.split(","):
                    self._add(cue.split(), kind, name in UNSPACED)
        self._inside = re.compile("|".join(sorted(self._inner, key=len, reverse=True)) or "(?!)")
        self._by_stem = cache(self._stem)

    def _add(self, words: list[str], kind: str, inner: bool) -> None:
        if inner:
            self._inner.setdefault(words[0], kind)
        elif words[-1].endswith("*"):
            self._stems.setdefault(words[0][:-1], kind)
        else:
            self._phrases.setdefault(words[0], []).append((tuple(words), kind))

    def find(self, sentence: str, tokens: Sequence[Token]) -> Iterator[Reason]:
        """Yield the cues in the sentence, whose words stand at ``tokens``; opinion words are among them."""
        words = [sentence[start:end].lower() for start, end in tokens]
        at = 0
        while at < len(words):
            count, kind = self._at(words, at)
            if kind and kind != NOT_A_CUE:
                left, right = at, at + count
                if kind == ATTRIBUTION:
                    left, right = _with_speaker(sentence, tokens, left, right)
                yield Reason(kind, tokens[left][0], tokens[right - 1][1])
            at += count
        if self._inner and not sentence.isascii():
            for match in self._inside.finditer(sentence):
                yield Reason(self._inner[match[0]], *match.span())

    def _at(self, words: list[str], at: int) -> tuple[int, str]:
        """Return how many words from ``at`` on are a cue, the longest there is, and its kind."""
        best = (1, self._by_stem(words[at]))
        for cue, kind in self._phrases.get(words[at], ()):
            if (not best[1] or len(cue) > best[0]) and tuple(words[at : at + len(cue)]) == cue:
                best = (len(cue), kind)
        return best

    def _stem(self, word: str) -> str:
        stems = (word[:length] for length in range(len(word), 0, -1))
        return next((self._stems[stem] for stem in stems if stem in self._stems), "")


def _with_speaker(sentence: str, tokens: Sequence[Token], left: int, right: int) -> tuple[int, int]:
    """Return the words of an attribution with those that name the speaker: before it, or else after it."""
    start = left
    while start and left - start < _SPEAKER and _touch(sentence, tokens, start - 1):
        word = sentence[slice(*tokens[start - 1])]
        if not _may_speak(word):
            break
        start -= 1
        if not word[0].isupper():
            break
    if start < left:
        return start, right
    end = right
    while end < len(tokens) and end - right < _SPEAKER and _touch(sentence, tokens, end - 1):
        end += 1
    return left, end


def _touch(sentence: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether only a space stands between the word at ``index`` and the next."""
    return sentence[tokens[index][1] : tokens[index + 1][0]].isspace()


def _may_speak(word: str) -> bool:
    """Whether the word may be or end a speaker's name: "Smith", "he", "mayor", and not "has" or "that"."""
    return word[0].isupper() or is_pronoun(word) or len(word) > _SHORT
