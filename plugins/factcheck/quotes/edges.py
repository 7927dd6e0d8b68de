"""Token edges: a quote may start and end between tokens, never inside a word or a number."""

from __future__ import annotations

from .characters import INVISIBLE, SHAPES, continua, is_mark, is_word

__all__ = ["JOINING", "splits_folded", "splits_token", "token_end", "token_start"]

_CURRENCY = "$£€"
_SIGNS = "+-±"
JOINING = frozenset("'-–.,:/%+±" + _CURRENCY)
"""The characters that are no word and can still belong to a token; between others only words join."""
# How many vanishing characters are looked through, and how long a token can be: enough for any text
# that is not made to be slow.
_LOOK = 64


def splits_token(text: str, offset: int) -> bool:
    """Whether the offset (code points) lies inside a token of the text, raw or folded.

    A token is a run of letters, digits and marks, joined by an apostrophe or hyphen between letters, by
    a full stop between letters or digits, by a comma, colon or slash between digits, with a currency
    sign or a sign before a digit and a percent sign after one. In scripts written without spaces only
    graphemes count, and those are not looked at here.
    """
    if not 0 < offset < len(text):
        return False
    left, right = text[offset - 1], text[offset]
    if left == " " or right == " ":
        return False
    if left.isascii() and right.isascii() and left.isalnum() and right.isalnum():
        return True
    return _joined(*_around(text, offset))


def splits_folded(text: str, offset: int) -> bool:
    """The same for text that is folded, and faster: nothing in it has to be looked through."""
    before = text[offset - 2] if offset > 1 else " "
    return _joined(before, text[offset - 1], text[offset], text[offset + 1 : offset + 2] or " ")


def token_start(text: str, offset: int) -> int:
    """The start of the token the offset lies in, or the offset."""
    stop = max(0, offset - _LOOK)
    while offset > stop and splits_token(text, offset):
        offset -= 1
    return offset


def token_end(text: str, offset: int) -> int:
    """The end of the token the offset lies in, or the offset."""
    stop = min(len(text), offset + _LOOK)
    while offset < stop and splits_token(text, offset):
        offset += 1
    return offset


def _around(text: str, offset: int) -> tuple[str, str, str, str]:
    """Two visible characters to the left, nearest last, and two to the right, in their folded shape."""
    left = _visible(text[max(0, offset - _LOOK) : offset])[-2:].rjust(2)
    right = _visible(text[offset : offset + _LOOK])[:2].ljust(2)
    return left[0], left[1], right[0], right[1]


def _visible(text: str) -> str:
    plain = text.translate(SHAPES)
    return plain if plain.isascii() else INVISIBLE.sub("", plain)


def _joined(before: str, left: str, right: str, after: str) -> bool:
    if is_word(left) and is_word(right):
        digits = left.isdecimal() and right.isdecimal()
        return digits or not (continua(left) or continua(right))
    if is_word(left):
        return _joins(left, right, after) or (right == "%" and left.isdecimal())
    if is_word(right):
        return _joins(before, left, right) or (right.isdecimal() and _prefixes(before, left))
    return left in _SIGNS and right in _CURRENCY and after.isdecimal()


def _joins(left: str, joiner: str, right: str) -> bool:
    if continua(left) or continua(right) or not is_word(left) or not is_word(right):
        return False
    if joiner in "'-–":
        return _is_letter(left) and _is_letter(right)
    return joiner == "." or (joiner in ",:/" and left.isdecimal() and right.isdecimal())


def _prefixes(before: str, sign: str) -> bool:
    """Whether the sign belongs to the digit after it: a currency, a plus or minus, a decimal point."""
    return sign in _CURRENCY or (sign in "+-–±." and not is_word(before) and before not in ".-–")


def _is_letter(char: str) -> bool:
    return char.isalpha() or is_mark(char)
