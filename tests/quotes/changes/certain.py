"""When an altered quote's right answer is certain (the rules are in the package's docstring)."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import Levenshtein

from .case import Case, Source, Span

SHOWN = re.compile(r"…|\.\s?\.|\[|\]")  # marks of the source that would show what is changed beside them
SURE = 0.70


def altered(
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


def bare(text: str) -> str:
    """The text without its accents and vowel signs."""
    plain = unicodedata.normalize("NFD", text).replace("đ", "d")
    return "".join(char for char in plain if unicodedata.category(char)[0] != "M")
