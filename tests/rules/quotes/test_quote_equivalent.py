from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

QUOTES = "quotes:\n  - source: article\n    quote: {}\n"


@pytest.mark.parametrize(
    "scalar",
    [
        "The council is the city's largest employer",
        "'The council is the city''s largest employer'",
        '"The council is the city\'s largest employer"',
        ">-\n      The council is the\n      city's largest employer",
        "'\"We had to save $5 million,\" she told reporters'",
        '"\\"We had to save $5 million,\\" she told reporters"',
    ],
)
def test_the_fix_is_safe_and_leaves_nothing(tmp_path: Path, scalar: str) -> None:
    (finding,) = desk.claim(tmp_path, QUOTES.format(scalar), "QUO005")
    assert finding.fix is not None
    assert str(finding.fix.applicability) == "safe"
    assert desk.fixed(tmp_path, finding) == []


def test_the_fix_keeps_everything_around_it(tmp_path: Path) -> None:
    text = QUOTES.format("The council is the city's largest employer  # the last paragraph") + "# a comment\n"
    (finding,) = desk.claim(tmp_path, text, "QUO005")
    before = (tmp_path / "claims/example.yaml").read_text()
    desk.fixed(tmp_path, finding)
    assert (tmp_path / "claims/example.yaml").read_text() == before.replace("city's", "city’s")


def test_a_flow_mapping_stays_valid(tmp_path: Path) -> None:
    text = "quotes: [{source: article, quote: she told reporters' heads}]\n"
    article = desk.ARTICLE.replace("she told reporters,", "she told reporters’ heads,")
    files = {"claims/example.yaml": text, "seeds/article.txt": article}
    (finding,) = [one for one in desk.findings(tmp_path, files) if one.code == "QUO005"]
    assert desk.fixed(tmp_path, finding) == []


def test_a_quote_over_two_paragraphs_is_no_finding(tmp_path: Path) -> None:
    text = QUOTES.format(">-\n      the mayor said on Monday. “We had to save\n      $5 million,” she told reporters")
    assert desk.findings(tmp_path, {"claims/example.yaml": text}) == []


def test_a_source_s_hidden_characters_are_no_finding(tmp_path: Path) -> None:
    article = desk.ARTICLE.replace("largest", "lar\u200bgest")
    text = QUOTES.format("The council is the city’s largest employer")
    assert desk.findings(tmp_path, {"seeds/article.txt": article, "claims/example.yaml": text}) == []


def test_a_source_s_soft_hyphens_are_no_finding(tmp_path: Path) -> None:
    article = desk.ARTICLE.replace("largest", "lar\u00adgest")
    text = QUOTES.format("The council is the city’s largest employer")
    assert desk.findings(tmp_path, {"seeds/article.txt": article, "claims/example.yaml": text}) == []
