"""Letters that look alike, and texts in one case."""

from __future__ import annotations

__all__ = ["LOOKS", "lower"]

LOOKS = str.maketrans(
    "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅαονρικυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhqwABEKMHOPCTYXIJSaovpikuxABEZHIKMNOPTYX",
)
"""Letters of other scripts that look Latin, the commonest, for `str.translate` (Unicode lists thousands)."""

_DOTS = str.maketrans({"ı": "i", "\u0307": None})


def lower(text: str) -> str:
    """The text in lower case, with one i for the dotted and the dotless: capitals do not tell them apart."""
    return text.lower() if text.isascii() else text.lower().translate(_DOTS)
