"""What holds for every text: found words are the quote's, folding merges nothing, no change passes."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.quotes import WHITE_SPACE, Folded, Text, Tier, fold, locate
from factcheck.quotes.edges import splits_token
from factcheck.quotes.places import standing_folded
from factcheck.quotes.tokens import Tokens

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
@settings(max_examples=200, deadline=None)
def test_the_span_of_an_exact_quote_is_the_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))].strip()
    match = locate(text, quote)
    if match.tier == Tier.EXACT:
        assert all(text[slice(*span)] == quote for span in match.all_spans)


@given(TEXTS, TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_span_falls_inside_a_grapheme(text: str, quote: str) -> None:
    breaks, match = graphemes(text), locate(text, quote)
    assert {edge for span in match.all_spans for edge in span} <= breaks
    assert match.status != "unique" or match.holds


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_text_holds_itself_however_it_is_normalized(text: str) -> None:
    first = len(text) - len(text.lstrip())  # a quote never begins with a mark on the space before it
    assume(text.strip() and first in graphemes(text))
    for form in (text, unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text)):
        match = locate(text, form)
        assert match.tier in (Tier.EXACT, Tier.EQUIVALENT) or not fold(text).strip()


@given(TEXTS)
@settings(max_examples=200, deadline=None)
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
@settings(max_examples=200, deadline=None)
def test_a_changed_word_is_never_accepted(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(words) - 2))
    other = data.draw(WORDS.filter(str.isalpha))
    changed = [*words[:at], other, *words[at + 1 :]]
    assume(" ".join(changed) not in " ".join(words) and fold(other) != fold(words[at]))
    assert not locate(" ".join(words), " ".join(changed)).holds


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["{:,}", "${}", "{}%", "{}", "-{}", "1/{}"]))
@settings(max_examples=200, deadline=None)
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
        ("a" * 1_000_000, "a" * 1_000),
        ("a" * 1_000_000, "a" * 19_999),
        ("ab ba " * 50_000, "ab ba " * 1_000 + "ba ba ab"),
        ("1," * 150_000, "1," * 9_000),
        ("5%" * 150_000, "5%" * 5_000 + "6"),
        ("word " * 50_000, "[" * 20_000),
        ("a b " * 75_000, "a [x] " * 60 + "b"),
        ("a " * 150_000, "a … " * 1_000),
        ("the cat sat " * 25_000, "the … sat … " * 30 + "cat"),
        ("中" * 300_000, "中" * 9_999 + "国"),
        ("🇨" * 300_000, "🇨" * 1_001),
        ("\u200d" * 300_000, "\u200d" * 1_000 + "a"),
    ],
    ids=lambda value: repr(value[:6]),
)
def test_hostile_input_takes_no_more_than_a_moment(text: str, quote: str) -> None:
    started = time.process_time()
    Text(text).locate(quote, before="x y", after="y z")
    Text(text).locate(quote)
    assert time.process_time() - started < 5


ANYTHING = st.text(st.characters(), max_size=40)  # lone surrogates and NUL too
LETTERS = st.sampled_from("aAbBeEéÉèoOöÖøiIıİсСеЕ1234567890٣३αΑかがハバ가각กข")


@given(st.one_of(ANYTHING, TEXTS), st.one_of(ANYTHING, TEXTS), st.none() | ANYTHING, st.none() | ANYTHING)
@settings(max_examples=200, deadline=None)
def test_nothing_is_raised_on_any_text(text: str, quote: str, before: str | None, after: str | None) -> None:
    match = locate(text, quote, before, after)
    for start, end in (*match.all_spans, *match.fragments, *(d.source_span for d in match.differences)):
        assert 0 <= start <= end <= len(text)
    for difference in match.differences:
        assert quote[slice(*difference.quote_span)] == difference.quote


@given(ANYTHING, st.data())
@settings(max_examples=200, deadline=None)
def test_a_part_of_any_text_raises_nothing_either(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    match = locate(text, quote)
    assert match.tier != Tier.EXACT or all(text[slice(*span)] == quote.strip(WHITE_SPACE) for span in match.all_spans)


@given(st.text(LETTERS, min_size=1, max_size=8), st.data())
@settings(max_examples=200, deadline=None)
def test_a_word_that_differs_in_one_letter_case_accent_or_digit_stays_another(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    other = word[:at] + data.draw(LETTERS.filter(lambda char: char != word[at])) + word[at + 1 :]
    assert fold(word) != fold(other)
    assert not locate(f"then {word} came here", f"then {other} came").holds


@given(TEXTS, st.data())
@settings(max_examples=200, deadline=None)
def test_what_a_folded_span_stands_for_folds_to_it_again(text: str, data: st.DataObject) -> None:
    source = Folded(text)
    tokens = [span for span in zip(source.tokens.starts, source.tokens.ends, strict=True) if word(source.text, span)]
    assume(tokens)
    first = data.draw(st.integers(0, len(tokens) - 1))
    start, end = tokens[first][0], tokens[data.draw(st.integers(first, len(tokens) - 1))][1]
    if (span := source.verbatim(start, end)) is not None:
        assert set(span) <= graphemes(text)
        assert fold(text[slice(*span)]) == source.text[start:end]


def word(text: str, span: tuple[int, int]) -> bool:
    """Whether a token begins and ends with a letter: a dash or an ellipsis folds by what is beside it."""
    return text[span[0]].isalpha() and text[span[1] - 1].isalpha()


@given(TEXTS, st.data())
@settings(max_examples=200, deadline=None)
def test_the_index_finds_what_reading_through_finds(text: str, data: st.DataObject) -> None:
    source = Folded(3 * text)
    start = data.draw(st.integers(0, len(source.text)))
    quote = source.text[start : data.draw(st.integers(start, len(source.text)))]
    plain = list(standing_folded(source, quote))
    source.indexed = True
    assert list(standing_folded(source, quote)) == plain


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_tokens_cover_a_text_in_order_and_end_at_edges(text: str) -> None:
    tokens = Tokens(fold(text))
    covered = [tokens.text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    assert "".join(covered) == tokens.text.replace(" ", "")
    assert not any(splits_token(tokens.text, at) for at in (*tokens.starts, *tokens.ends))


@given(SENTENCES, st.sampled_from(["drop", "swap", "double", "insert", "upper", "cut", "look"]), st.data())
@settings(max_examples=200, deadline=None)
def test_no_change_of_any_class_is_accepted(words: list[str], change: str, data: st.DataObject) -> None:
    text, at = " ".join(words), data.draw(st.integers(1, len(words) - 2))
    changed = words[:]
    if change == "drop":
        del changed[at]
    elif change == "swap":
        changed[at - 1 : at + 1] = reversed(changed[at - 1 : at + 1])
    elif change in ("double", "insert"):
        changed.insert(at, changed[at] if change == "double" else data.draw(WORDS.filter(str.isalpha)))
    else:
        changed[at] = {"upper": str.upper, "cut": lambda it: it[1:], "look": lambda it: it.replace("a", "а")}[change](
            changed[at]
        )
    quote = " ".join(filter(None, changed))
    assume(fold(quote) not in fold(text))
    assert not locate(text, quote).holds


@given(st.lists(SENTENCES, min_size=2, max_size=4), st.data())
@settings(max_examples=200, deadline=None)
def test_a_quote_over_a_resumed_quotation_is_found_wherever_it_begins_and_ends(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    text = "\n".join("“" + " ".join(words) + "." for words in paragraphs) + "”"
    plain = " ".join(word for words in paragraphs for word in [*words[:-1], words[-1] + "."])
    words = plain.split(" ")
    start = data.draw(st.integers(0, len(words) - 3))
    quote = " ".join(words[start : data.draw(st.integers(start + 2, len(words)))])
    for form in (quote, unicodedata.normalize("NFD", quote)):
        assert locate(text, form).tier in (Tier.EXACT, Tier.EQUIVALENT)
