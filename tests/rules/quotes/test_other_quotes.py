"""Quotes that are ambiguous, edited, cut or elsewhere: what one example a rule can't show."""

from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

ARTICLE = """\
 date 2026-11-02 Council cuts 200 posts
The city council has cut 200 posts since May, the mayor said on Monday.
We had to save $5 million, she said, and we did not touch the schools.
She never said that the council would close the zoo.
Nobody asked when the council would close the zoo for good.
“I [really] mean it … all of it,” she said. The minister isn’t convinced.
"""


def quote(words: str, more: str = "") -> str:
    return f"quotes:\n  - source: article\n    quote: {words}\n{more}"


def found(root: Path, text: str) -> list[desk.Diagnostic]:
    return desk.findings(root, {"seeds/article.txt": ARTICLE, "claims/example.yaml": text})


def codes(root: Path, text: str) -> list[str]:
    return [one.code for one in found(root, text)]


def test_before_and_after_settle_which_place_is_meant(tmp_path: Path) -> None:
    words = "the council would close the zoo"
    assert codes(tmp_path, quote(words)) == ["QUO003"]
    assert codes(tmp_path, quote(words, "    before: Nobody asked when\n")) == []
    assert codes(tmp_path, quote(words, "    after: for good\n")) == []


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("    before: Everybody asked when\n", "before"),
        ("    after: for ever\n", "after"),
        ("    before: Nobody asked when\n    after: for ever\n", "after"),
        ("    before: Everybody asked when\n    after: for good\n", "before"),
    ],
)
def test_the_neighbour_that_is_wrong_is_named(tmp_path: Path, more: str, wrong: str) -> None:
    (finding,) = found(tmp_path, quote("the council would close the zoo", more))
    assert finding.code == "QUO004"
    assert f"`{wrong}` gives" in finding.message


def test_the_same_words_at_two_places_are_two_quotes(tmp_path: Path) -> None:
    words = "the council would close the zoo"
    text = quote(words, "    before: Nobody asked when\n")
    text += f"  - source: article\n    quote: {words}\n    before: She never said that\n"
    assert "QUO009" not in codes(tmp_path, text)


def test_a_source_s_own_ellipsis_and_brackets_are_no_edits(tmp_path: Path) -> None:
    assert codes(tmp_path, quote('"I [really] mean it … all of it"')) == []


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ('"The city council … cut 200 posts"', "it leaves out `has`"),
        ('"The [town] council has cut 200 posts"', "it has `town` for `city`"),
        ('"the city council has cut 200 posts"', "its first letter"),
    ],
)
def test_an_edited_quote_needs_leave(tmp_path: Path, words: str, change: str) -> None:
    (finding,) = found(tmp_path, quote(words))
    assert finding.code == "QUO006"
    assert change in finding.message
    assert codes(tmp_path, quote(words, "    edited: true\n")) == []


@pytest.mark.parametrize("layout", ["    edited: true\n", "    edited: true # so\n    note: n\n", None])
def test_needless_leave_is_deleted_where_it_has_its_own_line(tmp_path: Path, layout: str | None) -> None:
    text = quote("The city council has cut 200 posts", layout or "")
    text = text if layout else "quotes: [{source: article, quote: The city council has cut, edited: true}]\n"
    (finding,) = found(tmp_path, text)
    assert finding.code == "QUO008"
    if layout == "    edited: true\n":
        assert desk.fixed(tmp_path, finding) == []
        assert "edited" not in (tmp_path / "claims/example.yaml").read_text()
    else:
        assert finding.fix is None


@pytest.mark.parametrize(
    ("words", "more", "said"),
    [
        ("We had to save $5", "", "cuts a number short"),
        ("the council would close the zoo", "    before: She never said that\n", ""),
        ("touch the schools", "", "a negation stands just before"),
        ('"we did … touch the schools"', "    edited: true\n", "leaves out holds a negation"),
        ('"the mayor said … We had to save $5 million"', "    edited: true\n", "different paragraphs"),
    ],
)
def test_a_cut_that_may_mislead(tmp_path: Path, words: str, more: str, said: str) -> None:
    messages = [one.message for one in found(tmp_path, quote(words, more)) if one.code == "QUO007"]
    assert len(messages) == (1 if said else len(messages))
    assert said in "".join(messages)


def test_a_quote_that_stands_in_another_source(tmp_path: Path) -> None:
    letter = {"seeds/letter.txt": "All 120 gardeners were told by letter.\n", "seeds/letter.yaml": "title: A letter\n"}
    files = {"claims/example.yaml": quote("All 120 gardeners were told by letter"), **letter}
    finding = next(one for one in desk.findings(tmp_path, files) if one.code == "QUO001")
    assert "stand in `letter`" in finding.help
    assert desk.fixed(tmp_path, finding)[0].code == "SRC003"


def test_a_quote_past_the_limit_says_so(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, quote("zoo keeper " * 2000))
    assert finding.code == "QUO001"
    assert "more than 20000 characters" in finding.help
