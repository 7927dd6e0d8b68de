from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

QUOTES = "quotes:\n  - source: article\n    quote: {}\n"


def written(root: Path, finding: desk.Diagnostic) -> str:
    text = (root / finding.span.path).read_bytes().decode().removeprefix("\ufeff")
    return text[finding.span.start : finding.span.end]


def altered(root: Path, scalar: str) -> desk.Diagnostic:
    (finding,) = desk.claim(root, QUOTES.format(scalar), "QUO002")
    return finding


@pytest.mark.parametrize(
    ("quote", "differs", "said"),
    [
        ("The city council has cut 2,000 posts since May", "2,000", "the number differs: the source has `200`"),
        ("The city council has not cut 200 posts since May", "not", "the source does not have `not`"),
        ("The city council cut 200 posts since May, the mayor said", "", "words are left out"),
        ("The city council has cut 200 posts since Mai", "Mai", "the source has `May`, the quote `Mai`"),
        ("The city Council has cut 200 posts since May", "Council", "capitals and small letters differ"),
    ],
)
def test_the_words_that_differ_are_marked_and_named(tmp_path: Path, quote: str, differs: str, said: str) -> None:
    finding = altered(tmp_path, quote)
    assert written(tmp_path, finding) == (differs or quote)
    assert said in finding.message


@pytest.mark.parametrize(
    "scalar",
    [
        "The city council has cut 2,000 posts since May",
        "'The city council has cut 2,000 posts since May'",
        '"The city council has cut 2,000 posts since May"',
        "The city council has\n      cut 2,000 posts since May",
        ">-\n      The city council has\n      cut 2,000 posts since May",
        "|-\n      The city council has cut 2,000 posts since May",
        ">\n      The city council has cut 2,000 posts since May\n",
    ],
)
def test_the_mark_and_the_fix_fit_however_the_quote_is_written(tmp_path: Path, scalar: str) -> None:
    finding = altered(tmp_path, scalar)
    assert written(tmp_path, finding) == "2,000"
    assert finding.fix is not None
    assert str(finding.fix.applicability) == "unsafe"
    assert desk.fixed(tmp_path, finding) == []


def test_line_ends_of_windows_a_byte_order_mark_and_emoji(tmp_path: Path) -> None:
    text = "\ufeff# 🗞️ 👩‍👩‍👧\r\n"
    text += QUOTES.format("The city council has cut 2,000 posts since May").replace("\n", "\r\n")
    rest = desk.lay_over(desk.CLAIM, QUOTES.format("x"))[len(QUOTES.format("x")) :]
    report = desk.report(tmp_path, {"claims/example.yaml": text + rest}, frozenset({"claims/example.yaml"}))
    (finding,) = report.diagnostics
    assert written(tmp_path, finding) == "2,000"
    place = report.place(finding.span)[0]
    assert (place.line, place.column) == (4, 37)
    assert desk.fixed(tmp_path, finding) == []


def test_the_passage_is_marked_in_a_source_with_emoji_and_windows_line_ends(tmp_path: Path) -> None:
    article = desk.ARTICLE.replace("The city council has", "😀 The city council has").replace("\n", "\r\n")
    files = {
        "seeds/article.txt": article,
        "claims/example.yaml": QUOTES.format("council has cut 2,000 posts since May"),
    }
    report = desk.report(tmp_path, files)
    (finding,) = [one for one in report.diagnostics if one.code == "QUO002"]
    (related,) = finding.related
    assert article[related.span.start : related.span.end] == "200"
    place = report.place(related.span)[0]
    assert (place.line, place.column) == (2, 28)
    assert related.label.startswith("closest passage, 9")


def test_one_finding_for_each_quote_that_differs(tmp_path: Path) -> None:
    text = QUOTES.format("The city council has cut 2,000 posts since May")
    text += "  - source: article\n    quote: and we did not touch the zoos\n"
    first, second = desk.claim(tmp_path, text, "QUO002")
    assert first.fingerprint != second.fingerprint


def test_a_short_quote_may_be_like_a_passage_by_chance(tmp_path: Path) -> None:
    assert "by chance" in altered(tmp_path, "cut 300 post").help


def test_another_source_that_has_the_words_is_named(tmp_path: Path) -> None:
    words = "The city council has cut 2,000 posts since May"
    letter = {"seeds/letter.txt": f"{words}.\n", "seeds/letter.yaml": "title: A letter\n"}
    found = desk.findings(tmp_path, {"claims/example.yaml": QUOTES.format(words), **letter})
    assert "the words stand in `letter`" in next(one for one in found if one.code == "QUO002").help


def test_the_fix_doesnt_copy_characters_that_nobody_sees(tmp_path: Path) -> None:
    article = desk.ARTICLE.replace("200 posts since", "200\u200b posts since")
    files = {"seeds/article.txt": article, "claims/example.yaml": QUOTES.format("has cut 2,000 posts since May")}
    (finding,) = [one for one in desk.findings(tmp_path, files) if one.code == "QUO002"]
    assert desk.fixed(tmp_path, finding) == []
