"""Makes a desk of any size, the same bytes each time: ten claims a source, two quotes a claim, evidence, a review."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

WORDS = """
city budget officer council mayor school bridge tunnel number report agency vote plan court water energy
worker union price hospital district station border market record survey result winter summer local federal
""".split()

VERDICTS = """\
- {id: "true", title: "True", rating: 3, meaning: It is so., tone: positive}
- {id: half-true, title: Half true, rating: 2, meaning: It is partly so., tone: mixed}
- {id: "false", title: "False", rating: 1, meaning: It is not so., tone: negative}
"""
STANCES = {
    "true": ("supports", "supports"),
    "half-true": ("supports", "contradicts"),
    "false": ("contradicts", "context"),
}
VERDICT_IDS = ("true", "half-true", "false")


def make(root: Path, claims: int) -> None:
    """Write a desk of ``claims`` claims below ``root``."""
    chance = random.Random(7)
    _write(root / "content/verdicts.yaml", VERDICTS)
    for first in range(0, claims, 10):
        sentences = _source(root, first // 10, chance)
        for number in range(first, min(first + 10, claims)):
            _claim(root, number, sentences, chance)


def _source(root: Path, number: int, chance: random.Random) -> list[str]:
    """Write one source of about 5 kB and its sidecar; return its sentences, each unlike all others."""
    sentences = [
        f"{_words(chance, 9).capitalize()} {number}-{place} in {chance.randrange(2000)}." for place in range(70)
    ]
    text = " date 2025-11-07 Source\n" + "\n".join(" ".join(sentences[at : at + 5]) for at in range(0, 70, 5)) + "\n"
    _write(root / f"seeds/source-{number}.txt", text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    _write(
        root / f"seeds/source-{number}.yaml",
        f"url: https://news.example.org/{number}\npublisher: News {number % 50}\nsha256: {digest}\n",
    )
    return sentences


def _claim(root: Path, number: int, sentences: list[str], chance: random.Random) -> None:
    verdict = chance.choice(VERDICT_IDS)
    source, quotes = f"source-{number // 10}", chance.sample(sentences, 2)
    lines = [
        f"claim: The {_words(chance, 5)} {number}",
        f"claimant: Person {number % 300}",
        "quotes:",
        *(line for quote in quotes for line in (f"  - source: {source}", f"    quote: {quote}")),
        f"verdict: {verdict}",
        f"summary: {_words(chance, 12).capitalize()}.",
        f"reviewed: 2026-{number % 10 + 1:02}-{number % 28 + 1:02}",
        "evidence:",
        *(line for item in range(2) for line in _evidence(number, item, verdict, chance)),
        "review: |",
        *("  " + _words(chance, 20).capitalize() + "." for _ in range(6)),
        f"topics: [{chance.choice(WORDS)}]",
    ]
    _write(root / f"claims/{number // 1000}/claim-{number}.yaml", "\n".join(lines) + "\n")


def _evidence(number: int, item: int, verdict: str, chance: random.Random) -> list[str]:
    return [
        f"  - title: {_words(chance, 6).capitalize()}",
        f"    publisher: Outlet {number % 70}",
        f"    url: https://outlet.example.org/{number}/{item}",
        "    type: reporting",
        f"    stance: {STANCES[verdict][item]}",
    ]


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
