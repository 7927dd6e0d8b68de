from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

ENTRY = "corrections:\n  - {{date: 2026-11-21, {}}}\n"
NOTE = "note: The report counts 120 posts"


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (f"kind: verdict, {NOTE}", ["COR003"]),
        (f"kind: verdict, was: accurate, {NOTE}", []),
        (f"kind: verdict, was: Mostly false, {NOTE}", ["COR004"]),
        (f"kind: verdict, was: mostly-false, {NOTE}", ["COR004"]),
        (f"kind: update, was: Accurate, {NOTE}", ["COR005"]),
        (f"kind: update, was: Mostly false, {NOTE}", []),
        (f"kind: correction, was: 200 posts, {NOTE}", []),
        ("kind: correction, note: Fixed a typo.", ["COR006"]),
        ("kind: correction, note: Small fixes to the text", ["COR006"]),
        ("kind: correction, note: '?'", ["COR006"]),
        ("kind: correction, note: Fixed the mayor’s name.", []),
        ("kind: correction, note: 更正了市长的名字", []),
    ],
)
def test_one_entry(tmp_path: Path, entry: str, found: list[str]) -> None:
    text = ENTRY.format(entry)
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == found


def test_a_verdict_may_go_and_come_back(tmp_path: Path) -> None:
    text = ENTRY.format(f"kind: verdict, was: mostly-false, {NOTE}")
    text += f"  - {{date: 2026-11-22, kind: verdict, was: wrong, {NOTE} after all}}\n"
    assert desk.claim(tmp_path, text, "COR004") == []


def test_the_right_kind_is_written(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, ENTRY.format(f"kind: clarification, was: accurate, {NOTE}"), "COR005")
    assert desk.fixed(tmp_path, finding) == []
