from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

CLAIM = "claims/example.yaml"


@pytest.mark.parametrize(
    "value", ["yes", "No", "OFF", "~x", "1_000", "12:30", "0x1F", "007", "3.5", "2026-11-20 10:30", "2026-11-20"]
)
def test_what_other_tools_misread(tmp_path: Path, value: str) -> None:
    found = desk.claim(tmp_path, f"topics:\n  - {value}\n", "YML011")
    assert len(found) == (value != "~x")
    for finding in found:
        assert desk.fixed(tmp_path, finding) == []
    assert desk.claim(tmp_path, f"topics:\n  - '{value}'\n", "YML011") == []


def test_dates_and_flags_are_what_they_are(tmp_path: Path) -> None:
    text = "evidence: [{url: https://example.org/a, date: 2026-11-01, interested: false, stance: contradicts}]\n"
    assert desk.claim(tmp_path, text, "YML011") == []


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("claim: “It cut 200 posts”", "claim: It cut 200 posts\n"),
        ("claimant: „Die Stadt“", "claimant: Die Stadt\n"),
        ("topics: [«budget»]", "topics: [budget]\n"),
        ("summary: '“It’s 120.”'", "summary: 'It’s 120.'\n"),
    ],
)
def test_printed_marks(tmp_path: Path, line: str, mended: str) -> None:
    (finding,) = desk.claim(tmp_path, line + "\n", "YML012")
    assert [one.code for one in desk.fixed(tmp_path, finding)] == []
    assert mended in (tmp_path / CLAIM).read_text()


@pytest.mark.parametrize("claim", ["“Cut” and “paste”", "“Cut” is cut", "the “cut”", "'Cut'"])
def test_marks_that_belong_to_the_text(tmp_path: Path, claim: str) -> None:
    assert desk.claim(tmp_path, f"claim: {claim}\n", "YML012") == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("claim: It cut 200 posts,\n", "claim: It cut 200 posts\n"),
        ('summary: "It cut 120 posts. ;"\n', 'summary: "It cut 120 posts."\n'),
        (
            "evidence:\n  - url: https://example.org/a\n    publisher: Post,\n    stance: contradicts\n",
            "publisher: Post\n",
        ),
    ],
)
def test_commas_of_habit(tmp_path: Path, text: str, mended: str) -> None:
    (finding,) = desk.claim(tmp_path, text, "YML013")
    assert desk.fixed(tmp_path, finding) == []
    assert mended in (tmp_path / CLAIM).read_text()


def test_a_quote_may_end_in_a_comma(tmp_path: Path) -> None:
    text = "quotes:\n  - source: article\n    quote: We had to save $5 million,\n"
    assert desk.claim(tmp_path, text, "YML013") == []
