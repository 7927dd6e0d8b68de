"""Quotes that hold word for word and may still mislead, and quotes that are too short, too long or hide something."""

from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

TEXT = (
    " date 2026-11-02 A day\n"
    "The plan will, critics said, fail within 3 years because the city has no money left for it.\n"
    "It was one fine day in the old town, and the mayor had not come to see the new school there.\n"
)


def found(root: Path, quote: str, *codes: str, more: str = "", text: str = TEXT) -> list[desk.Diagnostic]:
    claim = f"quotes:\n  - source: article\n    quote: {quote}\n{more}"
    every = desk.findings(root, {"claims/example.yaml": claim, "seeds/article.txt": text})
    return [one for one in every if one.code in codes]


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("The plan will […] fail within 3 years", "who said it"),
        ("fail […] because the city has no money", "holds a number"),
        ("the mayor had […] come to see", "holds a negation"),
        ("the old town […] see the new school", "holds a negation"),
    ],
)
def test_an_ellipsis_that_hides_something_is_told(tmp_path: Path, quote: str, said: str) -> None:
    messages = [one.message for one in found(tmp_path, quote, "QUO007", more="    edited: true\n")]
    assert len(messages) == 1
    assert said in messages[0]


def test_an_ellipsis_that_hides_nothing_is_not(tmp_path: Path) -> None:
    assert found(tmp_path, "It was […] day in the old town", "QUO007", more="    edited: true\n") == []


@pytest.mark.parametrize(
    ("quote", "short"),
    [
        ("The plan", True),
        ("no money", True),
        ("old", True),
        ("because the city", False),
        ("the new school there", False),
    ],
)
def test_a_word_or_two_are_too_short(tmp_path: Path, quote: str, short: bool) -> None:
    assert bool(found(tmp_path, quote, "QUO010")) == short


@pytest.mark.parametrize(("quote", "short"), [("東京都", True), ("東京都は昨日", False)])
def test_signs_count_for_more_than_letters(tmp_path: Path, quote: str, short: bool) -> None:
    assert bool(found(tmp_path, quote, "QUO010", text="東京都は昨日、新しい計画を発表した。\n")) == short


def test_evidence_may_quote_a_word(tmp_path: Path) -> None:
    evidence = "evidence:\n  - {source: article, stance: context, quote: no money}\n"
    assert found(tmp_path, "because the city has no money", "QUO010", more=evidence) == []


@pytest.mark.parametrize(("publish", "codes"), [("excerpts", ["QUO011"]), ("none", ["QUO011"]), ("full", [])])
def test_a_quote_may_be_long_only_where_the_text_may_be_shown(tmp_path: Path, publish: str, codes: list[str]) -> None:
    files = {
        "claims/example.yaml": f"quotes:\n  - source: article\n    quote: {'so it goes on, ' * 40}then it ends\n",
        "seeds/article.txt": "so it goes on, " * 40 + "then it ends.\n",
        "seeds/article.yaml": f"publish: {publish}\n",
    }
    assert [one.code for one in desk.findings(tmp_path, files) if one.code == "QUO011"] == codes
