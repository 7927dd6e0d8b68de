"""Cases that never hold: one change each to the words of a source, that nothing shows."""

from __future__ import annotations

import functools
import random
import re

import regex
from rapidfuzz.distance import Levenshtein

from factcheck.quotes.words import is_negation, negates

from .case import Case, Change, Source, squash
from .certain import altered, bare
from .letters import LETTERS

NUMBERS = {
    "en": "one two three four five six seven eight nine ten eleven twelve twenty thirty",
    "fr": "deux trois quatre cinq six sept huit neuf dix",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez",
    "pt": "dois três quatro cinco seis sete oito nove dez",
    "tr": "iki üç dört beş altı yedi sekiz dokuz on",
    "ru": "два три четыре пять шесть семь восемь девять десять",
    "vi": "hai ba bốn năm sáu bảy tám chín mười",
}
NOT = {
    "en": "not",
    "fr": "jamais",
    "de": "nicht",
    "es": "no",
    "pt": "não",
    "tr": "değil",
    "ru": "не",
    "vi": "không",
    "ar": "لا",
    "fa": "نه",
    "hi": "नहीं",
    "ko": "안",
    "zh": "不",
    "ja": "ない",
    "th": "ไม่",
}
PLAIN = regex.compile(r"[\p{L}\p{N}\p{M}'’-]+")
NEAR = 8  # words around an end in which a word put there must not stand


def _other(source: Source, rng: random.Random, index: int, length: int = 0) -> str:
    """Another word of the text; with a length, so many graphemes of another place."""
    at = rng.randrange(len(source.words) - 3)
    other = source.text[slice(*source.span(at, at + length - 1))] if length else source.word(at)
    return "" if squash(other) == squash(source.word(index)) or re.search(r"\s", other) else other


def _replaced(kind: str, source: Source, rng: random.Random) -> Case | None:
    if (found := source.stretch(rng, 7, 40)) is None:
        return None
    first, last = found
    length = 2 if source.unspaced else 0
    wide = max(0, length - 1)
    at = {"first-word": first, "last-word": last - wide}.get(kind) or source.inside(rng, first, last - wide)
    if at is None or not (put := _other(source, rng, at, length)):
        return None
    if at in (first, last - wide) and not _clear(source, at, length, put):
        return None
    if length and source.words[at][1] != source.words[at + 1][0]:
        return None
    if length and len(squash(source.text[slice(*source.span(at, at + wide))])) != len(squash(put)):
        return None
    return altered(source, kind, found, [(source.span(at, at + wide), put)])


def _clear(source: Source, at: int, length: int, put: str) -> bool:
    """Whether what is put in at an end is a plain word, or plain characters, unlike all that stand near."""
    stood = source.text[slice(*source.span(at, at + max(0, length - 1)))]
    if not (PLAIN.fullmatch(put) and PLAIN.fullmatch(stood)) or (length and "-" in put + stood):
        return False
    near = [bare(source.word(i).lower()) for i in range(max(0, at - NEAR), min(len(source.words), at + NEAR))]
    parts = list(put) if length else [bare(put.lower())]
    return all(Levenshtein.normalized_similarity(part, word) <= 0.5 for part in parts for word in near)


def number(source: Source, rng: random.Random) -> Case | None:
    """One digit of a number is another, or one number word."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    digits = [match.span() for match in re.finditer(r"\d", source.text[start:end])]
    names = NUMBERS.get(source.language, "").split()
    at = [i for i in range(found[0], found[1] + 1) if source.word(i) in names]
    if digits and (not at or rng.random() < 0.6):
        low = start + rng.choice(digits)[0]
        put = chr(ord(source.text[low]) - int(source.text[low]) + rng.randint(0, 9))
        return altered(source, "number", found, [((low, low + 1), put)]) if put != source.text[low] else None
    if at:
        index = rng.choice(at)
        put = rng.choice([name for name in names if name != source.word(index)])
        return altered(source, "number", found, [(source.words[index], put)])
    return None


@functools.cache
def _names(source: Source) -> list[int]:
    """The words with a capital that does not come from a sentence's beginning."""
    found = []
    for i in range(1, len(source.words)):
        between = source.text[source.words[i - 1][1] : source.words[i][0]]
        if between == " " and source.word(i)[:1].isupper() and source.word(i)[1:2].islower():
            found.append(i)
    return found


def name(source: Source, rng: random.Random) -> Case | None:
    """A name is another name of the text."""
    if (found := source.stretch(rng)) is None:
        return None
    at = [i for i in _names(source) if found[0] < i < found[1]]
    if not at:
        return None
    index, other = rng.choice(at), source.word(rng.choice(_names(source)))
    put = "" if squash(other) == squash(source.word(index)) else other
    return altered(source, "name", found, [(source.words[index], put)]) if put else None


def negation_dropped(source: Source, rng: random.Random) -> Case | None:
    """A word that denies is left out."""
    if (found := source.stretch(rng, 8, 40)) is None:
        return None
    at = [i for i in range(found[0] + 2, found[1] - 1) if is_negation(source.word(i))]
    if not at:
        return None
    index = rng.choice(at)
    return altered(source, "negation-dropped", found, [((source.words[index][0], source.words[index + 1][0]), "")])


def negation_added(source: Source, rng: random.Random) -> Case | None:
    """A word that denies is put in."""
    if (found := source.stretch(rng, 8, 40)) is None or (at := source.inside(rng, *found)) is None:
        return None
    put, start = NOT[source.language], source.words[at][0]
    return altered(source, "negation-added", found, [((start, start), put if source.unspaced else put + " ")])


def order(source: Source, rng: random.Random) -> Case | None:
    """Two neighbours change places."""
    if (found := source.stretch(rng, 8, 40)) is None or (at := source.inside(rng, *found)) is None:
        return None
    one, two = source.words[at], source.words[at + 1]
    return altered(source, "order", found, [(one, source.text[two[0] : two[1]]), (two, source.text[one[0] : one[1]])])


def _left_out(count: int, source: Source, rng: random.Random) -> Case | None:
    if (found := source.stretch(rng, 9, 40)) is None:
        return None
    first, last = found
    at = rng.randint(first + 2, max(first + 2, last - 1 - count))
    if at + count > last - 1:
        return None
    gap = source.words[at][0], source.words[at + count][0]
    beside = {squash(source.word(i)) for i in (at - 2, at - 1, at + count, at + count + 1)}
    if beside & {squash(source.word(i)) for i in range(at, at + count)}:
        return None
    return None if "\n" in source.text[slice(*gap)] else altered(source, f"omitted-{count}", found, [(gap, "")])


def inserted(source: Source, rng: random.Random) -> Case | None:
    """A word more."""
    if (found := source.stretch(rng)) is None or (at := source.inside(rng, *found)) is None:
        return None
    put, start = source.word(rng.randrange(len(source.words))), source.words[at][0]
    return altered(source, "inserted", found, [((start, start), put if source.unspaced else put + " ")])


def joined(source: Source, rng: random.Random) -> Case | None:
    """The ends of two stretches far apart, without an ellipsis: its nearest passage is a matter of taste."""
    one, two = source.stretch(rng, 4, 12), source.stretch(rng, 4, 12)
    if one is None or two is None or two[0] - one[1] < 40:
        return None
    quote = (
        source.text[slice(*source.span(*one))] + (" " * (not source.unspaced)) + source.text[slice(*source.span(*two))]
    )
    return None if source.has(quote) else Case("joined", source.language, quote, ("altered", "not_found"), None)


def bracket_number(source: Source, rng: random.Random) -> Case | None:
    """A number or a denial in brackets for another."""
    if source.unspaced or (found := source.stretch(rng)) is None or (at := source.inside(rng, *found)) is None:
        return None
    word = source.word(at)
    if not (word.isdecimal() or is_negation(word)) or "[" in source.text[slice(*source.span(*found))]:
        return None
    put = f"[{int(word) + 1}]" if word.isdecimal() else "[surely]"
    found_case = altered(source, "bracket-number", found, [(source.words[at], put)])
    return None if negates(put) else found_case


ALTERED: dict[str, Change] = {
    "number": number,
    "name": name,
    "negation-dropped": negation_dropped,
    "negation-added": negation_added,
    "word": functools.partial(_replaced, "word"),
    "first-word": functools.partial(_replaced, "first-word"),
    "last-word": functools.partial(_replaced, "last-word"),
    "order": order,
    "omitted-1": functools.partial(_left_out, 1),
    "omitted-2": functools.partial(_left_out, 2),
    "omitted-3": functools.partial(_left_out, 3),
    "inserted": inserted,
    **LETTERS,
    "joined": joined,
    "bracket-number": bracket_number,
}
