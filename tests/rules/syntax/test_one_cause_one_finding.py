from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("claim: a: b\n", "YML001"),
        ('claim: "never closed\n', "YML001"),
        ("claim:\n\tThe council\n", "YML001"),
        ("quotes: *other\n", "YML003"),
        ("claim: &a The council\n", "YML003"),
        ("claim: !!str The council\n", "YML004"),
        ("quotes:\n", "YML008"),
        ("quotes: []\n", "YML008"),
        ("evidence: []\n", "YML008"),
        ("verdict: ~\n", "YML008"),
        ("evidence: none\n", "CLM002"),
        ("reviewed: soon\n", "CLM006"),
        ("status: retired\n", "CLM009"),
        ("evidence:\n  - {title: Report, url: nowhere}\n", "LNK001"),
    ],
)
def test_a_mistake_is_named_once(tmp_path: Path, text: str, code: str) -> None:
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == [code]


def test_a_duplicate_key_hides_nothing_else(tmp_path: Path) -> None:
    text = "verdict: wrnog\nverdict: wrong\ndate: soon\nzzz: 1\n"
    found = [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})]
    assert found == ["VER001", "YML002", "CLM006", "CLM003"]


def test_a_broken_file_hides_no_other(tmp_path: Path) -> None:
    files = {"claims/broken.yaml": "claim: a: b\n", "claims/example.yaml": "verdict: wrnog\n"}
    assert [one.code for one in desk.findings(tmp_path, files)] == ["YML001", "VER001"]


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    found = desk.findings(tmp_path, {"claims/latin.yaml": "claim: caf\udce9\n"}, frozenset({"claims/latin.yaml"}))
    assert [(one.code, one.span.path) for one in found] == [("YML009", "claims/latin.yaml")]


def test_a_source_text_that_cannot_be_read_is_one_finding(tmp_path: Path) -> None:
    found = desk.findings(tmp_path, {"seeds/article.txt": ""})
    assert [(one.code, one.span.path) for one in found] == [("YML009", "seeds/article.txt")]


def test_a_cut_value_is_mended_with_quotes(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, 'summary: It is "the" #1 \\ employer\n', "YML007")
    assert desk.fixed(tmp_path, finding) == []
    assert 'summary: "It is \\"the\\" #1 \\\\ employer"\n' in (tmp_path / "claims/example.yaml").read_text()


def test_a_hidden_character_is_deleted(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "summary: The coun\u200bcil\n", "YML006")
    assert desk.fixed(tmp_path, finding) == []
