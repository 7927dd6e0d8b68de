"""Quotes that stand at several places, or not beside the words that the claim gives: the fixes, as written."""

from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

ARTICLE = " date 2026-11-02 A day\nThe vote was close. The mayor won.\nThe vote was late. The mayor won.\n"
QUOTE = "quotes:\n  - source: article\n    quote: {}\n"


def one(root: Path, text: str, code: str, article: str = ARTICLE) -> desk.Diagnostic:
    found = desk.findings(root, {"claims/example.yaml": text, "seeds/article.txt": article})
    (finding,) = [finding for finding in found if finding.code == code]
    return finding


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("The vote was", "    after: close."),
        ('"The mayor won"', "    before: close."),
        (">-\n      The mayor\n      won", "    before: close."),
        ("The mayor won  # in the end", "    before: close."),
    ],
)
def test_the_fix_names_the_place_that_readers_are_shown(tmp_path: Path, quote: str, line: str) -> None:
    finding = one(tmp_path, QUOTE.format(quote), "QUO003")
    assert finding.fix is not None
    assert str(finding.fix.applicability) == "safe"
    assert line.strip() in finding.fix.title
    assert desk.fixed(tmp_path, finding) == []
    assert f"\n{line}\n" in (tmp_path / "claims/example.yaml").read_text()


def test_line_ends_of_windows_are_kept(tmp_path: Path) -> None:
    finding = one(tmp_path, QUOTE.format("The vote was").replace("\n", "\r\n"), "QUO003")
    assert desk.fixed(tmp_path, finding) == []
    assert b"was\r\n    after: close.\r\n" in (tmp_path / "claims/example.yaml").read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "quotes: [{source: article, quote: The vote was}]\n",
        QUOTE.format("won\n    before: mayor"),
    ],
)
def test_no_fix_where_there_is_no_line_for_it_or_words_are_given_already(tmp_path: Path, text: str) -> None:
    assert one(tmp_path, text, "QUO003").fix is None


def test_no_fix_where_the_words_beside_every_place_are_the_same(tmp_path: Path) -> None:
    same = "On and on it goes, said he.\n" * 3
    assert one(tmp_path, QUOTE.format("it goes"), "QUO003", same).fix is None


@pytest.mark.parametrize(("given", "now"), [("after: far.", "after: close."), ("before: We saw", "before: A day")])
def test_words_that_are_not_beside_a_quote_are_replaced_by_those_that_are(tmp_path: Path, given: str, now: str) -> None:
    article = " date 2026-11-02 A day A day\nA day The vote was close.\n"
    finding = one(tmp_path, QUOTE.format("The vote was\n    " + given), "QUO004", article)
    assert finding.fix is not None
    assert str(finding.fix.applicability) == "unsafe"
    assert desk.fixed(tmp_path, finding) == []
    assert now in (tmp_path / "claims/example.yaml").read_text()


def test_an_altered_quote_that_another_source_has_gets_that_source(tmp_path: Path) -> None:
    files = {
        "claims/example.yaml": QUOTE.format("The vote was very close."),
        "seeds/article.txt": ARTICLE,
        "seeds/other.txt": "Another paper: The vote was very close.\n",
        "seeds/other.yaml": "url: https://example.org/other\npublisher: Other Times\n",
    }
    (finding,) = [finding for finding in desk.findings(tmp_path, files) if finding.code == "QUO002"]
    assert finding.fix is not None
    assert finding.fix.title == "name `other` as the source"
    assert [found.code for found in desk.fixed(tmp_path, finding) if found.code.startswith("QUO")] == []


def test_an_edited_quote_can_be_called_so(tmp_path: Path) -> None:
    finding = one(tmp_path, QUOTE.format("The vote […] close."), "QUO006")
    assert finding.fix is not None
    assert [found.code for found in desk.fixed(tmp_path, finding)] == []
