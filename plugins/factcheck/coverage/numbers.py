"""Numbers and dates in a sentence, in digits of every script and in the number words of the languages known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.coverage.kinds import DATE, NUMBER, Reason, Token
from factcheck.quotes.characters import continua
from factcheck.quotes.words import is_magnitude, is_number

_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}(?:s|[-/–][0-9]{2,4})?")
_CALENDAR = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./](?:[0-9]{2}){1,2}")
_DAY = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th|er)?")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*[%％十百千万萬亿億兆兩两]*|[〇一二三四五六七八九十百千万萬亿億兆兩两]{2,}")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\s[0-9]{3})+(?:[.,][0-9]+)?")
# More often something else than a number: "one of them", "at first", "half-hearted".
_VAGUE = frozenset("one first second third quarter both single double once couple half premier première".split())


def numbers(sentence: str, tokens: Sequence[Token]) -> Iterator[Reason]:
    """Yield the numbers and years in the sentence, whose words stand at ``tokens``."""
    for start, end in tokens:
        word = sentence[start:end]
        if any(continua(char) for char in word):
            yield from (Reason(NUMBER, start + m.start(), start + m.end()) for m in _DIGITS.finditer(word))
        elif kind := _kind(word):
            yield Reason(kind, start, end)


def _kind(word: str) -> str:
    if _YEAR.fullmatch(word) or _CALENDAR.fullmatch(word):
        return DATE
    if not word[0].isalpha():
        return NUMBER if any(char.isnumeric() for char in word) else ""
    return NUMBER if is_number(word) and not _is_vague(word) else ""


def _is_vague(word: str) -> bool:
    """Whether a word that may be a number is more likely none: "one", a letter ("k"), a name with digits ("B-52")."""
    if any(char.isdigit() for char in word) or (word.isascii() and len(word) < 3):
        return True
    return all(part in _VAGUE for part in word.lower().split("-") if is_number(part))


def joined(sentence: str, reasons: Iterable[Reason]) -> list[Reason]:
    """Return the reasons in order, each once: "5" and "million", "July", "21" and "2017" as one."""
    kept: list[Reason] = []
    for one in sorted(reasons, key=lambda one: (one.start, -one.end)):
        last = kept[-1] if kept else None
        if last is not None and _belong(sentence, last, one):
            kind = DATE if DATE in (last.kind, one.kind) else one.kind
            kept[-1] = Reason(kind, last.start, max(last.end, one.end))
        else:
            kept.append(one)
    return kept


def _belong(sentence: str, left: Reason, right: Reason) -> bool:
    if left.kind == right.kind and right.start < left.end:
        return True
    if not {left.kind, right.kind} <= {NUMBER, DATE}:
        return False
    gap, one, other = (
        sentence[left.end : right.start],
        sentence[left.start : left.end],
        sentence[right.start : right.end],
    )
    if right.kind == DATE and gap in (", ", " de ", " of "):
        return left.kind == DATE or _DAY.fullmatch(one) is not None
    if gap not in (" ", "", ". ", "-", "\u00a0", "\u202f", " per "):
        return False
    if left.kind == right.kind:
        return right.kind == DATE or is_magnitude(other) or bool(_THOUSANDS.fullmatch(one + gap + other))
    return _DAY.fullmatch(one if left.kind == NUMBER else other) is not None
