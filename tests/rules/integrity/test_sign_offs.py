from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

SIGNED = "authors: [Ada Example, Ben Example]\nreviews:\n  - {{by: {}, date: 2026-11-20, digest: {}}}\n"
DIGEST = "ab" * 32


@pytest.mark.parametrize(
    ("by", "found"), [("Cem Example", []), ("ada example", ["REV002"]), ("Ben Example", ["REV002"])]
)
def test_who_may_sign(tmp_path: Path, by: str, found: list[str]) -> None:
    text = SIGNED.format(by, DIGEST)
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("status: draft\n", 0),
        ("status: withdrawn\nwithdrawn: {date: 2026-11-22, reason: Wrong year}\n", 0),
        (SIGNED.format("Cem Example", DIGEST), 0),
        (SIGNED.format("Ada Example", DIGEST), 0),
        (SIGNED.format("Cem Example", "short"), 0),
    ],
)
def test_who_needs_a_second_pair_of_eyes(tmp_path: Path, text: str, count: int) -> None:
    assert len(desk.claim(tmp_path, text, "REV001")) == count
