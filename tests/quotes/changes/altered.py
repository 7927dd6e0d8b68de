"""Cases that never hold: one change each to the words of a source, that nothing shows."""

from __future__ import annotations

import functools
import random
import re
import unicodedata

import regex
from rapidfuzz.distance import Levenshtein

from factcheck.quotes.words import is_negation, negates

from .case import Case, Change, Source, Span, squash

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
LOOKS = dict(zip("aeopcxyаеорсху", "аеорсхуaeopcxy", strict=True))
PLAIN = regex.compile(r"[\p{L}\p{N}\p{M}'’-]+")
SHOWN = re.compile(r"…|\.\s?\.|\[|\]")  # marks of the source that would show what is changed beside them
NEAR = 8  # words around an end in which a word put there must not stand
SURE = 0.70


def _case(
    source: Source, kind: str, words: Span, cuts: list[tuple[Span, str]], *, lettered: bool = True
) -> Case | None:
    """A case from a stretch of words with some spans of the text replaced; None where its answer is not certain."""
    start, end = source.span(*words)
    if any(SHOWN.search(source.text[max(0, low - 8) : high + 8]) for (low, high), _ in cuts):
        return None
    done, parts, kept = start, list[str](), list[Span]()
    for (low, high), put in sorted(cuts):
        parts += [source.text[done:low], put]
        kept.append((done, low))
        done = high
    parts.append(source.text[done:end])
    kept.append((done, end))
    quote = "".join(parts)
    if quote in source.text or (lettered and source.has(quote)) or not _once(source, kept):
        return None
    if Levenshtein.distance(source.text[start:end], quote) > (1 - SURE) * len(quote):
        return None
    return Case(kind, source.language, quote, ("altered",), (start, end))


def _once(source: Source, kept: list[Span]) -> bool:
    """Whether the longest part that is left stands once."""
    return source.once(*max(kept, key=lambda span: span[1] - span[0]))


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
    return _case(source, kind, found, [(source.span(at, at + wide), put)])


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
        return _case(source, "number", found, [((low, low + 1), put)]) if put != source.text[low] else None
    if at:
        index = rng.choice(at)
        put = rng.choice([name for name in names if name != source.word(index)])
        return _case(source, "number", found, [(source.words[index], put)])
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
    return _case(source, "name", found, [(source.words[index], put)]) if put else None


def negation_dropped(source: Source, rng: random.Random) -> Case | None:
    """A word that denies is left out."""
    if (found := source.stretch(rng, 8, 40)) is None:
        return None
    at = [i for i in range(found[0] + 2, found[1] - 1) if is_negation(source.word(i))]
    if not at:
        return None
    index = rng.choice(at)
    return _case(source, "negation-dropped", found, [((source.words[index][0], source.words[index + 1][0]), "")])


def negation_added(source: Source, rng: random.Random) -> Case | None:
    """A word that denies is put in."""
    if (found := source.stretch(rng, 8, 40)) is None or (at := source.inside(rng, *found)) is None:
        return None
    put, start = NOT[source.language], source.words[at][0]
    return _case(source, "negation-added", found, [((start, start), put if source.unspaced else put + " ")])


def order(source: Source, rng: random.Random) -> Case | None:
    """Two neighbours change places."""
    if (found := source.stretch(rng, 8, 40)) is None or (at := source.inside(rng, *found)) is None:
        return None
    one, two = source.words[at], source.words[at + 1]
    return _case(source, "order", found, [(one, source.text[two[0] : two[1]]), (two, source.text[one[0] : one[1]])])


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
    return None if "\n" in source.text[slice(*gap)] else _case(source, f"omitted-{count}", found, [(gap, "")])


def inserted(source: Source, rng: random.Random) -> Case | None:
    """A word more."""
    if (found := source.stretch(rng)) is None or (at := source.inside(rng, *found)) is None:
        return None
    put, start = source.word(rng.randrange(len(source.words))), source.words[at][0]
    return _case(source, "inserted", found, [((start, start), put if source.unspaced else put + " ")])


def homoglyph(source: Source, rng: random.Random) -> Case | None:
    """A letter is one of another script that looks the same."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    at = [i for i in range(start, end) if source.text[i] in LOOKS]
    if not at:
        return None
    low = rng.choice(at)
    return _case(source, "homoglyph", found, [((low, low + 1), LOOKS[source.text[low]])])


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
    return _case(source, "spelling", found, [((low, high), put)]) if put not in ("", word) else None


def case(source: Source, rng: random.Random) -> Case | None:
    """A word after the first in the other case."""
    if (found := source.stretch(rng)) is None:
        return None
    low, high = source.words[rng.randint(found[0] + 1, found[1])]
    word = source.text[low:high]
    put = rng.choice([word.swapcase(), word.upper(), word.lower(), word[0].swapcase() + word[1:]])
    if put == word or len(put) != len(word):
        return None
    return _case(source, "case", found, [((low, high), put)], lettered=False)


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
    return _case(source, "diacritics", found, cuts) if source.language != "ko" else None


def bare(text: str) -> str:
    """The text without its accents and vowel signs."""
    plain = unicodedata.normalize("NFD", text).replace("đ", "d")
    return "".join(char for char in plain if unicodedata.category(char)[0] != "M")


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
    return _case(source, "punctuation", found, [((low, low + 1), "")], lettered=False)


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
    found_case = _case(source, "bracket-number", found, [(source.words[at], put)])
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
    "homoglyph": homoglyph,
    "spelling": spelling,
    "case": case,
    "capitals": capitals,
    "diacritics": diacritics,
    "punctuation": punctuation,
    "cut-word": cut_word,
    "cut-grapheme": cut_grapheme,
    "joined": joined,
    "bracket-number": bracket_number,
}
