"""What a stretch of text says by single words: that somebody said it, or an amount. Lists, not grammar."""

from __future__ import annotations

from factcheck.quotes.words import is_number, words

__all__ = ["attributes", "states_number"]

# "One", "first" and their like count nothing in most sentences.
_VAGUE = frozenset("one first second once both single half double triple couple un une ein eine uno una um uma".split())
_SAYING = frozenset(
    """
    said says say saying told tells according claimed claims claiming alleged alleges argued argues stated states
    reported reports announced wrote writes insisted denied suggested warned testified posted tweeted replied
    selon dit disait affirme affirmé déclare déclaré annoncé laut sagte sagt zufolge erklärte behauptet behauptete
    según dijo dice afirmó declaró segundo disse afirmou declarou secondo detto göre söyledi dedi belirtti
    сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили словам
    قال قالت وقال وقالت أعلن گفت گفتند कहा बताया nói cho biết według powiedział powiedziała
    """.split()
)
_SAYING_PARTS = (
    "と述べ",
    "と話し",
    "と語",
    "によると",
    "表示",
    "称",
    "说",
    "說",
    "말했",
    "밝혔",
    "따르면",
    "กล่าว",
    "ระบุ",
)


def attributes(folded: str) -> bool:
    """Whether a folded passage says that somebody said something."""
    return any(word in _SAYING for word in words(folded)) or any(part in folded for part in _SAYING_PARTS)


def states_number(folded: str) -> bool:
    """Whether a folded passage states an amount, a share or a year."""
    return any(is_number(word) and word not in _VAGUE for word in words(folded))
