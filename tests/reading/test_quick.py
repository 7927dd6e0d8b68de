"""The quick way reads nothing else than the thorough way, and leaves to it whatever has a fault."""

import random

import pytest

from changing_desk import LINES, claim
from factcheck.diagnostics import FileText
from factcheck.model.tables import CLAIM
from factcheck.reading import values
from factcheck.reading.quick import OddError, quick_values

GOOD = """\
---
claim: "The city has 4 bridges"
claimant: {name: Jane Doe, type: person}
quotes:
  - source: speech
    quote: 'The city''s bridges, all 4 & more'
    note: |
      A * star and *stars*, an &anchor and a !tag:
      %none of them --- is one
  - {source: speech, quote: The city has 3 bridges and 4 tunnels., edited: false}
verdict: "true"  # so it seems
summary: It is so
  in two lines, and “that” is it.
reviewed: 2026-01-01
evidence:
  - {title: T no. 1, url: https://example.org/a#b, date: 2026-01-01, interested: true}
review: >-
  **Bold**, and *italic*

  [words]: https://example.org
topics: [bridge, "city"]
"""
BITS = [
    *("&a ", "*a ", "!x ", "! ", "*", "&", "!", "%", "---\n", "...\n", "<<: {}\n", "[[", "{{", "- - - ", " " * 25),
    *("\t", '"', "'", "[", "]", "{", "}", ": ", ":", " #x", " # x", "#", "|", ">", "?", "@", "`", "\\", "~", "null"),
    *("\u202e", "\u2028", "\x85", "\x07", "\ufeff", "😀", '"\\u202E"', "\r", "\n", "\n\n", "  ", "-", "true", ""),
    *(f"{line}\n" for line in LINES),
]


def spoil(chance, text):
    start = chance.randrange(len(text) + 1)
    return text[:start] + chance.choice(BITS) + text[start + chance.choice((0, 0, 1, 5, 20)) :]


@pytest.mark.parametrize("seed", range(8))
def test_the_quick_way_reads_what_the_thorough_way_reads(seed):
    chance, quick = random.Random(seed), 0
    for _ in range(250):
        text = chance.choice((GOOD, claim(chance)))
        for _ in range(chance.choice((0, 1, 1, 2, 4))):
            text = spoil(chance, text)
        thorough = values._thorough(FileText("claims/a.yaml", text), CLAIM)
        try:
            found = quick_values(text, CLAIM)
        except OddError:
            continue
        quick += 1
        assert (found, []) == (thorough.values, thorough.problems), text
    assert quick > 30


def test_a_good_file_is_read_the_quick_way_and_has_its_places_all_the_same(monkeypatch):
    whole = values._thorough(FileText("claims/a.yaml", GOOD), CLAIM)
    asked = []
    monkeypatch.setattr(values, "_thorough", lambda *_: asked.append(1) or whole)
    document = values.read_document(FileText("claims/a.yaml", GOOD), CLAIM)
    assert (document.values, asked) == (whole.values, [])
    assert document.span("verdict") == whole.span("verdict")
    assert document.key_span("verdict") == whole.key_span("verdict")
    assert asked == [1]
