"""Cases that hold: exact spans, the same words in other characters, and shown edits."""

from __future__ import annotations

import random
import re
import unicodedata

import regex

from factcheck.quotes import fold
from factcheck.quotes.words import negates, numbers

from .case import Case, Change, Source, Span

WIDE = {ord(char): ord(char) + 0xFEE0 for char in map(chr, range(0x21, 0x7F)) if char.isalnum()}
ELLIPSES = ["…", "...", ". . .", "[…]", "[...]"]
FINAL = {"hi": "।,", "zh": "。，", "ja": "。、", "ar": ".،", "fa": ".،"}


def _case(source: Source, kind: str, quote: str, tier: str, span: Span) -> Case:
    return Case(kind, source.language, quote, (tier,), span)


def exact(source: Source, rng: random.Random) -> Case | None:
    """A stretch of words, now and then with the mark after it."""
    if (found := source.stretch(rng, 4, 40)) is None:
        return None
    start, end = source.span(*found)
    if rng.random() < 0.3 and source.text[end : end + 1] in set(".,!?。、"):
        end += not source.text[end + 1 : end + 2].isalnum()
    return _case(source, "exact", source.text[start:end], "exact", (start, end))


def _equivalent(kind: str, source: Source, rng: random.Random) -> Case | None:
    if (found := source.stretch(rng, 5, 40)) is None:
        return None
    start, end = source.span(*found)
    words = source.text[start:end]
    quote = _SHAPES[kind](words, rng)
    if quote == words or quote in source.text or ("\n" in words and kind == "eq-spaces"):
        return None
    return _case(source, kind, quote, "equivalent", (start, end))


def _straight(words: str, rng: random.Random) -> str:
    return words.translate(str.maketrans("“”‘’«»", '""\'\'""'))


def _curly(words: str, rng: random.Random) -> str:
    words = re.sub(r'(?<=\w)"|"(?=\W|$)', "”", words).replace('"', "“")
    return re.sub(r"'", "’", words)


def _dashes(words: str, rng: random.Random) -> str:
    return re.sub(r" ?—+ ?| – | -- ", lambda match: rng.choice([" – ", "—", " -- ", " - "]), words)


def _hyphens(words: str, rng: random.Random) -> str:
    return re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", "\u2011", words)


def _ellipses(words: str, rng: random.Random) -> str:
    return re.sub(r"…|\.\.\.", lambda match: rng.choice(["…", "...", ". . ."]), words)


def _spaces(words: str, rng: random.Random) -> str:
    return re.sub(" ", lambda match: rng.choice([" ", "  ", "\u00a0", "\u2009", "\n", "\u202f"]), words)


def _unseen(words: str, rng: random.Random) -> str:
    at = [match.end() for match in regex.finditer(r"\X", words)][:-1]
    for offset in sorted(rng.sample(at, min(3, len(at))), reverse=True):
        words = words[:offset] + rng.choice("\u00ad\u200b\u2060") + words[offset:]
    return words


def _decomposed(words: str, rng: random.Random) -> str:
    return unicodedata.normalize("NFD", words) if unicodedata.is_normalized("NFC", words) else words


def _ligatures(words: str, rng: random.Random) -> str:
    return words.replace("ffi", "ﬃ").replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ")


def _wide(words: str, rng: random.Random) -> str:
    return words.translate(WIDE)


_SHAPES = {
    "eq-straight": _straight,
    "eq-curly": _curly,
    "eq-dashes": _dashes,
    "eq-hyphens": _hyphens,
    "eq-ellipses": _ellipses,
    "eq-spaces": _spaces,
    "eq-unseen": _unseen,
    "eq-decomposed": _decomposed,
    "eq-ligatures": _ligatures,
    "eq-wide": _wide,
}


def _parted(source: Source, rng: random.Random) -> tuple[Span, Span] | None:
    """A stretch with some inner words taken out: the parts before and after, each standing once."""
    if (found := source.stretch(rng, 10, 40)) is None:
        return None
    first, last = found
    start = rng.randint(first + 4, last - 4)
    left, right = source.span(first, start), source.span(min(last - 3, start + rng.randint(2, 12)), last)
    if re.search(r"[…\[\]]|\.\.", source.text[left[0] : right[1]]) or right[0] <= left[1] + 1:
        return None
    return (left, right) if source.once(*left) and source.once(*right) else None


def ellipsis(source: Source, rng: random.Random) -> Case | None:
    """Words left out, and an ellipsis that shows it."""
    if (parts := _parted(source, rng)) is None or not re.search(r"\w", source.text[parts[0][1] : parts[1][0]]):
        return None
    left, right = parts
    gap = rng.choice(ELLIPSES) if source.unspaced else f" {rng.choice(ELLIPSES)} "
    quote = source.text[slice(*left)] + gap + source.text[slice(*right)]
    return _case(source, "ed-ellipsis", quote, "edited", (left[0], right[1]))


def bracket(source: Source, rng: random.Random) -> Case | None:
    """One word in brackets for another, or one more word."""
    if source.unspaced or (found := source.stretch(rng)) is None:
        return None
    (start, end), at = source.span(*found), source.inside(rng, *found)
    if at is None:
        return None
    low, high = source.words[at]
    near = fold(source.text[source.words[at - 1][0] : source.words[at + 1][1]])
    if negates(near) or numbers(near) or re.search(r"[\[\]\n\r]", source.text[start:end]) or "-" in near:
        return None
    put = "[" + source.word(rng.randrange(len(source.words))) + "]"
    if negates(put) or numbers(put) or not put[1:-1].isalpha():
        return None
    quote = source.text[start:low] + put + (source.text[high:end] if rng.random() < 0.6 else " " + source.text[low:end])
    return _case(source, "ed-bracket", quote, "edited", (start, end))


def sic(source: Source, rng: random.Random) -> Case | None:
    """A word marked as the source's own."""
    if source.unspaced or (found := source.stretch(rng)) is None:
        return None
    (start, end), at = source.span(*found), source.inside(rng, *found)
    if at is None or "\n" in source.text[start:end]:
        return None
    high = source.words[at][1]
    return _case(source, "ed-sic", source.text[start:high] + " [sic]" + source.text[high:end], "edited", (start, end))


def first_letter(source: Source, rng: random.Random) -> Case | None:
    """The first letter in the other case."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    quote = source.text[start].swapcase() + source.text[start + 1 : end]
    if quote[0].swapcase() != source.text[start] or quote in source.text:
        return None
    return _case(source, "ed-first-letter", quote, "edited", (start, end))


def final_mark(source: Source, rng: random.Random) -> Case | None:
    """A comma or full stop at the end that is not the source's."""
    if (found := source.stretch(rng)) is None:
        return None
    start, end = source.span(*found)
    quote = source.text[start:end] + rng.choice(FINAL.get(source.language, ".,"))
    follows = source.text[end : end + 5]
    if quote in source.text or re.search(r"[?!？！؟…]|\.\.|^[.,،。，、]", follows):
        return None
    return _case(source, "ed-final-mark", quote, "edited", (start, end))


def _shape(kind: str) -> Change:
    return lambda source, rng: _equivalent(kind, source, rng)


KEPT: dict[str, Change] = {
    "exact": exact,
    **{kind: _shape(kind) for kind in _SHAPES},
    "ed-ellipsis": ellipsis,
    "ed-bracket": bracket,
    "ed-sic": sic,
    "ed-first-letter": first_letter,
    "ed-final-mark": final_mark,
}
