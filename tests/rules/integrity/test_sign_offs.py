from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

SIGNED = "authors: [Ada Example, Ben Example]\nreviews:\n  - {{by: {}, date: 2026-11-20, digest: {}}}\n"
DIGEST = "9e2ec290d2fa9226b69849080ff9b6f2cd72dc0a0f757f5b47b3b7b56fb5aaf0"


@pytest.mark.parametrize(
    ("by", "found"), [("Cem Example", []), ("ada example", ["REV004"]), ("Ben Example", ["REV004"])]
)
def test_who_may_sign(tmp_path: Path, by: str, found: list[str]) -> None:
    text = SIGNED.format(by, DIGEST)
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == found


BOTH = SIGNED + "  - {{by: {}, date: 2026-11-20, digest: {}}}\n"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Cem Example", "ada example", ["REV002"]),
        ("ada example", "Ben Example", ["REV004"]),
        ("Cem Example", "Dea Example", []),
    ],
)
def test_an_author_among_others_is_told_and_authors_alone_are_wrong(
    tmp_path: Path, one: str, other: str, found: list[str]
) -> None:
    text = BOTH.format(one, DIGEST, other, DIGEST)
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == found


ALONE = SIGNED.format("Cem Example", "ab" * 32)
STALE = "  - {by: Dea Example, date: 2026-11-20, digest: " + "cd" * 32 + "}\n"
FIELDS = "  -   by: Cem Example\n      date: 2026-11-20\n      digest: " + "ab" * 32
BY_FIELDS = f"authors: [Ada Example]\nreviews:\n{FIELDS}\n"


@pytest.mark.parametrize(
    "text", [ALONE, ALONE + STALE, BY_FIELDS, BY_FIELDS + STALE, ALONE + "  # a comment\n" + STALE]
)
def test_a_stale_sign_off_can_be_taken_out_and_nothing_else_goes(tmp_path: Path, text: str) -> None:
    found = desk.claim(tmp_path, text, "REV003")
    assert len(found) == text.count("digest:")
    left = [one.code for one in desk.fixed(tmp_path, found[-1])]
    assert left == ["REV003"] * (len(found) - 1)
    after = (tmp_path / "claims/example.yaml").read_text()
    assert ("reviews:" in after) == (len(found) > 1)
    assert "authors: [Ada Example" in after


FLOW = "reviews: [{{by: {}, date: 2026-11-20, digest: {}}}]\n"


@pytest.mark.parametrize("text", [FLOW, SIGNED.replace("}}}\n", "}}}  # ours\n")])
def test_what_shares_its_line_is_left_to_a_person(tmp_path: Path, text: str) -> None:
    whole = text.format("Cem", "ab" * 32)
    assert [one.fix for one in desk.claim(tmp_path, whole, "REV003")] == [None]


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
