"""What holds for every text: found words are the quote's, folding merges nothing, no change passes."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.quotes import Folded, Text, Tier, fold, locate

WORDS = st.text("abcdefghijklmnopqrstuvwxyzéñßøžабвгдежλμνअआकखरا\u0301\u200c", min_size=1, max_size=8)
MARKS = [
    "'",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "''",
    "-",
    "–",
    "—",
    "--",
    "…",
    "...",
    ". . .",
    "\u00ad",
    "\u200b",
    "\ufe0f",
]
MARKS += [
    " ",
    "\n",
    "\u3000",
    "\u00a0",
    "\r\n",
    "ﬁ",
    "３",
    "10²",
    "🇨🇦",
    "👩🏽\u200d⚕️",
    "❤️",
    "각",
    "각",
    "\u0301",
    ".",
    ",",
]
TEXTS = st.lists(st.one_of(st.sampled_from(MARKS), WORDS), max_size=30).map("".join)
SENTENCES = st.lists(WORDS.filter(str.isalpha), min_size=6, max_size=20)


def graphemes(text: str) -> set[int]:
    return {match.start() for match in regex.finditer(r"\X", text)} | {0, len(text)}


@given(TEXTS, st.data())
@settings(max_examples=300, deadline=None)
def test_the_span_of_an_exact_quote_is_the_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))].strip()
    match = locate(text, quote)
    if match.tier == Tier.EXACT:
        assert all(text[slice(*span)] == quote for span in match.all_spans)


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_span_falls_inside_a_grapheme(text: str, quote: str) -> None:
    breaks, match = graphemes(text), locate(text, quote)
    assert {edge for span in match.all_spans for edge in span} <= breaks
    assert match.status != "unique" or match.holds


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_text_holds_itself_however_it_is_normalized(text: str) -> None:
    first = len(text) - len(text.lstrip())  # a quote never begins with a mark on the space before it
    assume(text.strip() and first in graphemes(text))
    for form in (text, unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text)):
        match = locate(text, form)
        assert match.tier in (Tier.EXACT, Tier.EQUIVALENT) or not fold(text).strip()


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_folding_is_idempotent_and_its_map_keeps_order(text: str) -> None:
    folded = Folded(text)
    spans = [folded.offsets(i, i + 1) for i in range(len(folded.text))]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(spans))


@given(WORDS, WORDS)
def test_folding_never_merges_two_words(one: str, other: str) -> None:
    if unicodedata.normalize("NFC", one) != unicodedata.normalize("NFC", other):
        assert fold(one) != fold(other)


@given(SENTENCES, st.data())
@settings(max_examples=300, deadline=None)
def test_a_changed_word_is_never_accepted(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(words) - 2))
    other = data.draw(WORDS.filter(str.isalpha))
    changed = [*words[:at], other, *words[at + 1 :]]
    assume(" ".join(changed) not in " ".join(words) and fold(other) != fold(words[at]))
    assert not locate(" ".join(words), " ".join(changed)).holds


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["{:,}", "${}", "{}%", "{}", "-{}", "1/{}"]))
@settings(max_examples=300, deadline=None)
def test_a_changed_number_is_never_accepted(one: int, other: int, shape: str) -> None:
    assume(one != other)
    text = f"In all they found {shape.format(one)} places and left."
    assert locate(text, f"they found {shape.format(one)} places").holds
    for quote in ("found {} places", "found {}", "{} places", "found [{}] places", "… {} places and"):
        assert not locate(text, quote.format(shape.format(other))).holds


@given(st.integers(1, 10**6), st.data())
def test_a_part_of_a_number_is_never_accepted(number: int, data: st.DataObject) -> None:
    digits = f"{number:,}"
    cut = data.draw(st.integers(1, len(digits)))
    if digits[cut:].strip(","):
        assert not locate(f"It was {digits} in all.", digits[cut:] + " in all").holds


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("e" + "\u0301" * 200_000, "e\u0301\u0302 there"),
        ("🇨🇦" * 50_000, "🇨🇭🇨🇦 x"),
        ("a " * 100_000, "a a a a b"),
        (" " * 300_000 + "x", "x y z"),
        ("." * 300_000, "a ... b"),
        (". " * 150_000, "a … b"),
        ("-" * 300_000, "a -- b"),
        ("'" * 300_000, "''a''"),
        ("\n" * 300_000, "“a b”"),
        ("\n“" * 100_000, "“a “b"),
        ("[" * 300_000, "[a] b [c]"),
        ("a b " * 50_000, "a … b [x] a … b … a [y] b c"),
        ("\u200b" * 300_000, "a\u200bb c"),
        ("word " * 50_000, "[" * 5_000 + "word"),
        ("word " * 50_000, "word … " * 2_000),
        ("ab" * 100_000, "ab ba " * 1_000),
    ],
    ids=lambda value: repr(value[:6]),
)
def test_hostile_input_takes_no_more_than_a_moment(text: str, quote: str) -> None:
    started = time.perf_counter()
    Text(text).locate(quote, before="x y", after="y z")
    Text(text).locate(quote)
    assert time.perf_counter() - started < 5
