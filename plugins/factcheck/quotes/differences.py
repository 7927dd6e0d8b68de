"""How a quote differs from the passage nearest to it, word by word, and what kind of change it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from .characters import continua, is_word
from .fold import Folded
from .looks import LOOKS
from .match import Difference, DifferenceClass, Span
from .tokens import Tokens
from .words import is_negation, is_number, is_pronoun, letters, negates, words

__all__ = ["differences"]

_MAX_WORDS = 4_000  # a diff past that is no reading matter; it bounds the time


def differences(quote: Folded, source: Folded, tokens: Tokens, passage: Span) -> tuple[Difference, ...]:
    """The runs of words that differ, in order; `tokens` are the folded source's, `passage` a span of it.

    The words are compared folded and reported as read, so what the fold forgives is no difference.
    """
    theirs = tokens.within(*passage)[:_MAX_WORDS]
    ours = Tokens(quote.text).within(0, len(quote.text))[:_MAX_WORDS]
    texts = _texts(source.text, theirs), _texts(quote.text, ours)
    blocks = _blocks(*texts)
    moved = _moved(blocks, *texts)
    reached = [(_reach(ours, b, len(quote.text)), _reach(theirs, a, passage[1])) for a, b in blocks]
    return tuple(_difference(quote, source, b, a, moved=moved) for b, a in reached)


def _texts(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]


def _blocks(theirs: Sequence[str], ours: Sequence[str]) -> list[tuple[Span, Span]]:
    """The runs of tokens that differ; Levenshtein gives one a token, and those that touch are joined."""
    from rapidfuzz.distance import Levenshtein

    merged: list[tuple[Span, Span]] = []
    for op in Levenshtein.opcodes(theirs, ours):
        if op.tag == "equal":
            continue
        a, b = (op.src_start, op.src_end), (op.dest_start, op.dest_end)
        if merged and merged[-1][0][1] == a[0] and merged[-1][1][1] == b[0]:
            a0, b0 = merged.pop()
            a, b = (a0[0], a[1]), (b0[0], b[1])
        merged.append((a, b))
    return merged


def _moved(blocks: Sequence[tuple[Span, Span]], theirs: Sequence[str], ours: Sequence[str]) -> bool:
    """Whether the blocks hold the same words on both sides, only elsewhere."""
    left = sorted(word for a, _ in blocks for word in theirs[a[0] : a[1]])
    right = sorted(word for _, b in blocks for word in ours[b[0] : b[1]])
    return left == right


def _reach(tokens: Sequence[Span], block: Span, end: int) -> Span:
    """The code points of a block of tokens; for an empty block the place where they are missing."""
    if block[0] < block[1]:
        return tokens[block[0]][0], tokens[block[1] - 1][1]
    at = tokens[block[0]][0] if block[0] < len(tokens) else end
    return at, at


def _difference(quote: Folded, source: Folded, ours: Span, theirs: Span, *, moved: bool) -> Difference:
    said, stands = quote.text[slice(*ours)], source.text[slice(*theirs)]
    quote_span, source_span = quote.span(*ours), source.span(*theirs)
    kind = classify(said, stands, source.text[: theirs[0]][-3:], moved=moved)
    return Difference(kind, quote.raw[slice(*quote_span)], source.raw[slice(*source_span)], quote_span, source_span)


def classify(said: str, stands: str, before: str = "", *, moved: bool = False) -> DifferenceClass:
    """The class of one change, gravest first; `before` is what precedes it in the source."""
    if moved:
        return DifferenceClass.ORDER
    if letters(said) == letters(stands):
        return _unlettered(said, stands)
    if letters(said).lower() == letters(stands).lower():
        return DifferenceClass.CASE
    if _looks(said) == _looks(stands) and _scripts(said) != _scripts(stands):
        return DifferenceClass.HOMOGLYPH
    if _counts(said) != _counts(stands):
        return DifferenceClass.NUMBER
    if _denials(said) != _denials(stands):
        return DifferenceClass.NEGATION
    return _worded(said, stands, before)


def _unlettered(said: str, stands: str) -> DifferenceClass:
    """The same letters, other spaces or punctuation: inside a word that is its spelling."""
    if _counts(said) != _counts(stands):
        return DifferenceClass.NUMBER
    inner = re.compile(r"\w[^\w]*$|\w[-' ]?\w")
    if not letters(said):
        return DifferenceClass.PUNCTUATION
    return DifferenceClass.SPELLING if inner.search(said) else DifferenceClass.PUNCTUATION


def _worded(said: str, stands: str, before: str) -> DifferenceClass:
    if not letters(said):
        return DifferenceClass.OMISSION
    if not letters(stands):
        return DifferenceClass.INSERTION
    if _is_spelling(said, stands):
        return DifferenceClass.SPELLING
    return DifferenceClass.NAME if _is_name(said, stands, before) else DifferenceClass.WORD


def _is_spelling(said: str, stands: str) -> bool:
    """Whether one word became another by little: accents, or a third of its letters at most."""
    from rapidfuzz.distance import DamerauLevenshtein

    if _bare(said) == _bare(stands):
        return True
    if is_pronoun(said) or is_pronoun(stands):
        return False
    longest = max(len(said), len(stands))
    return longest > 3 and DamerauLevenshtein.distance(said.lower(), stands.lower()) <= max(1, longest // 4)


def _is_name(said: str, stands: str, before: str) -> bool:
    if is_pronoun(said) and is_pronoun(stands):
        return True
    starts = before == "" or before.rstrip(" '").endswith((".", "?", "!", "…"))
    return not starts and any(word[:1].isupper() for word in re.findall(r"\w+", stands))


def _counts(text: str) -> list[str]:
    """The numbers of a passage, with their signs; in scripts without spaces each numeral."""
    found = [word for word in words(text) if is_number(word)]
    return found + [char for char in text if char in "$£€%" or (char.isnumeric() and continua(char))]


def _denials(text: str) -> int:
    count = sum(is_negation(word) for word in words(text))
    return count or int(negates(text))


def _looks(text: str) -> str:
    return text.translate(LOOKS)


def _scripts(text: str) -> set[str]:
    return {unicodedata.name(char, "?").split(" ")[0] for char in text if is_word(char)}


def _bare(text: str) -> str:
    """The text without its accents and joiners."""
    plain = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(char for char in plain if unicodedata.category(char)[0] in "LN")
