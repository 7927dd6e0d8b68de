"""Sentences with their places: what is between two of them is white space, or says nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.coverage.sentences import sentences

TEXTS = sorted((Path(__file__).parent.parent / "quotes/data/texts").glob("*.txt"))
LANGUAGES = {"gsd": "ja", "ser": "fa", "vtb": "vi", "gum": "en"}


def cut(text, language="en"):
    return [text[start:end] for start, end in sentences(text, 0, len(text), language)]


def test_a_line_is_a_paragraph_and_a_heading_a_sentence_of_its_own():
    text = "Ten parks\nThe city opened ten parks. Dr. Smith said so.\n\nThey cost 5.5 million.\n"
    assert cut(text) == [
        "Ten parks",
        "The city opened ten parks.",
        "Dr. Smith said so.",
        "They cost 5.5 million.",
    ]


def test_a_sentence_goes_on_over_the_lines_of_a_text_that_is_broken_at_a_fixed_width():
    text = "The city opened ten parks in\nMarch and closed two of them in\nthe autumn. Nobody minded.\n"
    assert cut(text) == ["The city opened ten parks in\nMarch and closed two of them in\nthe autumn.", "Nobody minded."]


def test_line_ends_of_other_systems_are_no_part_of_a_sentence():
    assert cut("One park opened.\r\nTwo closed.\r\n") == ["One park opened.", "Two closed."]


def test_what_says_nothing_is_no_sentence():
    assert cut("One park opened.\n\n* * *\n\n—\n") == ["One park opened."]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_word_of_a_real_text_is_lost(path):
    text = path.read_text("utf-8")
    language = LANGUAGES.get(path.stem[:3], path.stem[4:6])
    at, found = 0, list(sentences(text, 0, len(text), language))
    for start, end in found:
        assert not any(char.isalnum() for char in text[at:start])
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not any(char.isalnum() for char in text[at:])
    assert len(found) > 1


@given(st.text("Aa1. \n\r\u2028\x85\u0301“”!?。の😀", max_size=80), st.integers(0, 10), st.integers(0, 90))
def test_sentences_stand_in_order_inside_the_part_asked_for(text, start, end):
    at = start
    for left, right in sentences(text, start, min(end, len(text))):
        assert at <= left < right <= min(end, len(text))
        at = right


def test_a_paragraph_without_end_is_cut_at_a_space():
    text = "word " * 30_000
    found = cut(text)
    assert " ".join(found) == text.strip()
    assert max(map(len, found)) <= 20_000
