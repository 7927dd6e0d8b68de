"""Cases that never hold: letters, marks and cuts changed, the words left."""

from __future__ import annotations

import random
import re
import unicodedata

import regex

from .case import Case, Change, Source, Span
from .certain import SURE, altered, bare

LOOKS = dict(zip("aeopcxyаеорсху", "аеорсхуaeopcxy", strict=True))


def homoglyph(source: Source, rng: random.Random) -> Case | None:
    """A letter is one of another script that looks the same."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    at = [i for i in range(start, end) if source.text[i] in LOOKS]
    if not at:
        return None
    low = rng.choice(at)
    return altered(source, "homoglyph", found, [((low, low + 1), LOOKS[source.text[low]])])


def spelling(source: Source, rng: random.Random) -> Case | None:
    """A letter doubled, dropped or swapped with the next, in any word."""
    if (found := source.stretch(rng)) is None:
        return None
    inner = source.unspaced  # a character more at an end would be one put in there
    low, high = source.words[rng.randint(found[0] + inner, found[1] - inner)]
    word = source.text[low:high]
    if not word.isalpha() or (len(word) < 5 and not source.unspaced):
        return None
    at = rng.randrange(len(word) - 1) if len(word) > 1 else 0
    put = rng.choice(
        [
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        ]
    )
    if source.unspaced and put != word + word:
        return None
    return altered(source, "spelling", found, [((low, high), put)]) if put not in ("", word) else None


def case(source: Source, rng: random.Random) -> Case | None:
    """A word after the first in the other case."""
    if (found := source.stretch(rng)) is None:
        return None
    low, high = source.words[rng.randint(found[0] + 1, found[1])]
    word = source.text[low:high]
    put = rng.choice([word.swapcase(), word.upper(), word.lower(), word[0].swapcase() + word[1:]])
    if put == word or len(put) != len(word):
        return None
    return altered(source, "case", found, [((low, high), put)], lettered=False)


def capitals(source: Source, rng: random.Random) -> Case | None:
    """The whole quote in capitals."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    quote = source.text[start:end].upper()
    if sum(one != other for one, other in zip(quote, source.text[start:end], strict=False)) < 2:
        return None
    return Case("capitals", source.language, quote, ("altered",), (start, end))


def diacritics(source: Source, rng: random.Random) -> Case | None:
    """All accents and vowel signs are left out."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    marks = [match.span() for match in regex.finditer(r"\X", source.text[start:end])]
    cuts = [((start + low, start + high), bare(source.text[start + low : start + high])) for low, high in marks]
    cuts = [(span, put) for span, put in cuts if unicodedata.normalize("NFD", source.text[slice(*span)]) != put]
    if not cuts or any(not put for _, put in cuts):
        return None
    return altered(source, "diacritics", found, cuts) if source.language != "ko" else None


def punctuation(source: Source, rng: random.Random) -> Case | None:
    """A mark between two words is left out."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    at = [match.start() for match in re.finditer(r"(?<=\w)[,;:?!.،؛；，。、](?= ?[^\W\d])", source.text[start:end])]
    at = [i for i in at if source.text[start + i + 1] == " " or source.unspaced]
    if not at:
        return None
    low = start + rng.choice(at)
    return altered(source, "punctuation", found, [((low, low + 1), "")], lettered=False)


def cut_word(source: Source, rng: random.Random) -> Case | None:
    """The quote begins or ends inside a word."""
    if source.unspaced or (found := source.stretch(rng)) is None:
        return None
    (start, end), last = source.span(*found), rng.random() < 0.5
    low, high = source.words[found[last]]
    word = source.text[low:high]
    at = rng.randint(1, max(1, len(word) - 1))
    if len(word) < 4 or not word.isalpha() or at == len(word):
        return None
    return _whole(source, "cut-word", (start, end), (start, low + at) if last else (low + at, end))


def _whole(source: Source, kind: str, span: Span, cut: Span) -> Case | None:
    """A case for a part of a stretch that cuts something at one end."""
    quote = source.text[slice(*cut)]
    if source.text.count(quote) != 1 or quote != quote.strip() or len(quote) < 8:
        return None
    if span[1] - span[0] - len(quote) > (1 - SURE) * len(quote) or not source.once(cut[0] + 8, cut[1] - 8):
        return None
    return Case(kind, source.language, quote, ("altered",), span)


def cut_grapheme(source: Source, rng: random.Random) -> Case | None:
    """The quote ends between a letter and its mark."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    at = [
        match for match in regex.finditer(r"\X", source.text[start:end]) if len(match[0]) > 1 and match[0].isprintable()
    ]
    if not at:
        return None
    match = rng.choice(at)
    inner = start + match.start() + rng.randint(1, len(match[0]) - 1)
    high = start + match.end() if source.unspaced else next(b for _, b in source.words if b >= start + match.end())
    if high > end or high - start < 12:
        return None
    return _whole(source, "cut-grapheme", (start, high), (start, inner))


LETTERS: dict[str, Change] = {
    "homoglyph": homoglyph,
    "spelling": spelling,
    "case": case,
    "capitals": capitals,
    "diacritics": diacritics,
    "punctuation": punctuation,
    "cut-word": cut_word,
    "cut-grapheme": cut_grapheme,
}
