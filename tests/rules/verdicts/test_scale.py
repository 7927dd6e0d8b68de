from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

SCALE = "content/verdicts.yaml"


def scale(*ratings: str) -> str:
    """Return a scale with these ratings; `-` is a verdict without one. The base claim's verdict is the first."""
    ids = ["mostly-false", *"abcdefgh"]
    lines = []
    for id, rating in zip(ids, ratings, strict=False):
        given = "" if rating == "-" else f"rating: {rating}, "
        lines.append(f"- {{id: {id}, title: T {id}, {given}meaning: It is {id}.}}\n")
    return "".join(lines)


def messages(root: Path, *ratings: str) -> list[str]:
    found = desk.findings(root, {SCALE: scale(*ratings)})
    assert {one.code for one in found} <= {"VER003"}
    return [one.message for one in found]


@pytest.mark.parametrize("ratings", ["1", "-", "1 2 3", "3 2 1", "- 3 - 2 -", "9 4 1", "- - -"])
def test_a_scale_in_order(tmp_path: Path, ratings: str) -> None:
    assert messages(tmp_path, *ratings.split()) == []


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ("5 4 3 3 1", "`c` has the rating 3, which `b` has already"),
        ("1 2 2 3", "`b` has the rating 2, which `a` has already"),
        ("5 3 4 2 1", "the rating 4 of `b` breaks the scale's order"),
        ("1 2 5 4 6", "the rating 4 of `c` breaks the scale's order"),
        ("3 2 1 0", "`0` is below 1"),
        ("-1 1 2", "`-1` is below 1"),
        ("3 - 3", "`b` has the rating 3, which `mostly-false` has already"),
    ],
)
def test_what_breaks_it_is_named_once(tmp_path: Path, ratings: str, said: str) -> None:
    (message,) = messages(tmp_path, *ratings.split())
    assert said in message


def test_no_scale_at_all_is_one_finding(tmp_path: Path) -> None:
    desk.build(tmp_path, {"claims/second.yaml": "claim: The council is large\n"})
    (tmp_path / SCALE).unlink()
    found = desk.check(tmp_path, desk.TODAY).report.diagnostics
    assert [(one.code, one.span.path) for one in found] == [("VER004", SCALE)]


def test_a_broken_scale_is_one_finding(tmp_path: Path) -> None:
    assert [one.code for one in desk.findings(tmp_path, {SCALE: "- {id: a\n"})] == ["YML001"]


def test_a_misspelt_verdict_is_mended(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "verdict: Mostly False\n", "VER001")
    assert desk.fixed(tmp_path, finding) == []


def test_a_verdict_like_none_gets_the_scale(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "verdict: zzz\n", "VER001")
    assert finding.help == "use one of: `accurate`, `mostly-false`, `wrong`, `opinion`"


def test_a_successor_must_be_on_the_scale(tmp_path: Path) -> None:
    text = desk.VERDICTS.replace("tone: positive", "tone: positive, until: 2026-01-01, replaced_by: wrnog")
    (finding,) = desk.findings(tmp_path, {SCALE: text})
    assert (finding.code, finding.span.path, finding.help) == ("VER001", SCALE, "did you mean `wrong`?")


@pytest.mark.parametrize(("until", "found"), [("2026-11-19", 1), ("2026-11-20", 0), ("2026-11-21", 0)])
def test_a_verdict_s_last_day_counts(tmp_path: Path, until: str, found: int) -> None:
    text = desk.VERDICTS.replace("More wrong than right.", f"More wrong than right., until: {until}")
    assert [one.code for one in desk.findings(tmp_path, {SCALE: text})] == ["VER005"] * found
