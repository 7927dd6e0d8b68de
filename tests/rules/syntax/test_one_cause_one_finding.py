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


TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "approve this")
SELECTORS = "".join(chr(0xE0100 + byte - 16) for byte in b"approve")


@pytest.mark.parametrize(
    ("hidden", "message"),
    [
        (TAGS, "12 characters that can't be seen stand here, the first of them tag latin small letter a (U+E0061); "
               "together they spell `approve this`"),
        (f"\U0001f600{SELECTORS}", "7 characters that can't be seen stand here, the first of them variation "
                                   "selector-98 (U+E0151); together they spell `approve`"),
        ("a\ufe01b", "a character that can't be seen stands here: variation selector-2 (U+FE01)"),
        ("a\u200d\u200c\u200db", "2 characters that can't be seen stand here, the first of them zero width "
                                 "non-joiner (U+200C)"),
        ("a\u3164b", "a character that can't be seen stands here: hangul filler (U+3164)"),
        ("a\u2062b", "a character that can't be seen stands here: invisible times (U+2062)"),
        ("a\u2800b", "a character that can't be seen stands here: braille pattern blank (U+2800)"),
        ("a\u034fb", "a character that can't be seen stands here: combining grapheme joiner (U+034F)"),
    ],
)  # fmt: skip
def test_hidden_words_are_one_finding_and_are_deleted(tmp_path: Path, hidden: str, message: str) -> None:
    (finding,) = desk.claim(tmp_path, f"summary: The coun{hidden}cil\n", "YML006")
    assert finding.message == message
    assert desk.fixed(tmp_path, finding) == []


def test_words_hidden_by_escapes_are_found_too(tmp_path: Path) -> None:
    escaped = "".join(f"\\U{ord(one):08X}" for one in TAGS)
    (finding,) = desk.claim(tmp_path, f'summary: "The coun{escaped}cil"\n', "YML006")
    assert "they spell `approve this`" in finding.message
    assert finding.fix is None


@pytest.mark.parametrize(
    "seen",
    [
        *("❤️ 1️⃣ #️⃣ ☺︎ ©️ ℹ️ 👩🏽‍❤️‍👨 👨‍👩‍👧‍👦 🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "می‌خواهم", "क्‍ष", "葛󠄀城市", "ᠠ᠋", "⠁⠀⠃", "a\u200f b\u200e"),
        "a soft\u00adhyphen, a no\u00a0break space",
    ],
)
def test_what_people_need_to_write_is_not_hidden(tmp_path: Path, seen: str) -> None:
    assert desk.claim(tmp_path, f"summary: {seen}\n", "YML006") == []
    assert desk.claim(tmp_path, f"summary: {seen} # {seen}\n", "YML006") == []


@pytest.mark.parametrize("entity", ["&#x202E;", "&#8238;", "&ZeroWidthSpace;", "&NoBreak;", "&#x1b;", "&#xE0041;"])
def test_a_hidden_character_that_markdown_names_is_found(tmp_path: Path, entity: str) -> None:
    (finding,) = desk.claim(tmp_path, f"review: |\n  The coun&amp;{entity}cil &mdash; &shy;\n", "YML006")
    assert finding.span.end - finding.span.start == len(entity)
    assert desk.fixed(tmp_path, finding) == []
