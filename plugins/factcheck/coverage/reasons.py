"""Why a sentence looks checkable: the words in it that state something which could be looked up.

Rules that a person can follow, and no guess at a verdict: a number, a date, a word of a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.coverage.cues import Cues
from factcheck.coverage.kinds import FIRM, OPINION, Reason
from factcheck.coverage.numbers import joined, numbers
from factcheck.quotes.words import WORD

_QUESTION = re.compile(r"[?？؟\u037e][\s'\"’”»)\]]*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules see in a sentence. ``set_aside`` is "question", "opinion" or, for most, ""."""

    reasons: tuple[Reason, ...]
    set_aside: str = ""


def read(sentence: str, cues: Cues) -> Reading:
    """Return why the sentence looks checkable, in the order of its words, and whether it is set aside.

    A question asserts nothing. A sentence with a word of opinion ("should", "I think", "beautiful") is set aside unless
    it also has a number, a date, or a law, vote or study: such an opinion leans on a fact.
    """
    sentence = sentence.replace("’", "'")  # as the word lists have it; no place changes
    tokens = [match.span() for match in WORD.finditer(sentence)]
    found = joined(sentence, [*cues.find(sentence, tokens), *numbers(sentence, tokens)])
    reasons = tuple(one for one in found if one.kind != OPINION)
    if not _says_more(sentence, reasons):
        return Reading(())
    if _QUESTION.search(sentence):
        return Reading(reasons, "question")
    opinion = len(reasons) < len(found) and not any(one.kind in FIRM for one in reasons)
    return Reading(reasons, "opinion" if opinion else "")


def _says_more(sentence: str, reasons: tuple[Reason, ...]) -> bool:
    """Whether a letter stands outside of the reasons: a date line or a page number states nothing."""
    edges = [0, *(edge for one in reasons for edge in (one.start, one.end)), len(sentence)]
    return any(char.isalnum() for i in range(0, len(edges), 2) for char in sentence[edges[i] : edges[i + 1]])
