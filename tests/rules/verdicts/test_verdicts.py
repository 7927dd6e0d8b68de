from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

SCALE = "content/verdicts.yaml"
OTHER = "claims/another.yaml"


def verdicts(*items: str) -> dict[str, str]:
    """Return a scale of verdicts, each with what is said of it, and no base below it."""
    ids = ("mostly-false", "wrong", "awful")
    lines = (
        f"- {{id: {id}, title: Is {id}, meaning: It is {id}, {item}}}\n" for id, item in zip(ids, items, strict=False)
    )
    return {SCALE: "".join(lines)}


def codes(root: Path, files: dict[str, str]) -> list[str]:
    return [one.code for one in desk.findings(root, files, frozenset({SCALE}))]


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (("rating: 3, tone: positive", "rating: 2, tone: mixed", "rating: 1, tone: negative"), []),
        (("rating: 3, tone: positive", "rating: 2, tone: positive", "rating: 1, tone: positive"), []),
        (("rating: 3", "rating: 2, tone: positive", "rating: 1"), []),
        (("rating: 3, tone: neutral", "rating: 2, tone: positive"), []),
        (("tone: negative", "rating: 1, tone: positive"), []),
        (("rating: 3, tone: mixed", "rating: 2, tone: mixed", "rating: 1, tone: positive"), ["VER010", "VER010"]),
        (("rating: 2, tone: negative", "rating: 1, tone: mixed"), ["VER010"]),
        (("rating: 2, needs_evidence: false", "rating: 1, needs_evidence: true"), ["VER014"]),
        (("rating: 1", "since: 2026-01-02, until: 2026-01-01"), ["VER012"]),
        (("rating: 1", "since: 2026-01-02, until: 2026-01-02, replaced_by: mostly-false"), []),
        (("rating: 1", "until: 2026-01-01, replaced_by: wrong"), ["VER012"]),
        (
            (
                "rating: 1",
                "until: 2026-01-01, replaced_by: awful",
                "until: 2026-01-01, replaced_by: wrong",
            ),
            ["VER012", "VER012"],
        ),
        (("rating: 1", "replaced_by: nothing"), ["VER001", "VER012"]),
    ],
)
def test_a_scale(tmp_path: Path, items: tuple[str, ...], found: list[str]) -> None:
    # The evidence of the base's claim contradicts it, which is not the point here.
    assert sorted(code for code in codes(tmp_path, verdicts(*items)) if code != "VER006") == found


def test_a_name_may_pass_from_one_verdict_to_the_next(tmp_path: Path) -> None:
    scale = "- {{id: {}, title: Wrong, meaning: {}, rating: {}{}}}\n"
    used, retired = scale.format("mostly-false", "A", 2, ""), scale.format("was-wrong", "B", 1, ", until: 2026-01-01")
    assert codes(tmp_path, {SCALE: used + retired}) == []
    assert codes(tmp_path, {SCALE: used + scale.format("wrong", "a.", 1, "")}) == ["VER008", "VER008"]


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ((3, 2, 1), []),
        ((1, 2), []),
        ((4, 2, 1), ["the ratings leap from 2 to 4"]),
        ((3, 2), ["the lowest rating is 2, not 1"]),
    ],
)
def test_leaps(tmp_path: Path, ratings: tuple[int, ...], said: list[str]) -> None:
    files = verdicts(*(f"rating: {rating}" for rating in ratings))
    found = desk.report(tmp_path, files, frozenset({SCALE}), ("VER009",)).diagnostics
    assert [one.message for one in found] == said


def test_a_changed_verdict_may_be_younger_than_the_review(tmp_path: Path) -> None:
    files = verdicts("rating: 2, since: 2026-11-21", "rating: 1")
    assert codes(tmp_path, files) == ["VER013"]
    change = "corrections: [{date: 2026-11-21, kind: verdict, was: wrong, note: There is a better word now.}]\n"
    assert codes(tmp_path, files | {"claims/example.yaml": change}) == []


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("verdict: wrong\n", "verdict: wrong\n", []),
        ("verdict: wrong\n", "verdict: mostly-false\n", ["VER016"]),
        ("verdict: wrong\nclaim: The  City Council cut 200 posts.\n", "", ["VER016"]),
        ("verdict: wrong\nclaim: The city council cut 201 posts\n", "", []),
        ("verdict: wrong\nstatus: draft\n", "", []),
        ("verdict: wrong\ndate: 2026-11-01\n", "date: 2026-11-02\n", []),
        ("verdict: nowhere\n", "", ["VER001"]),
    ],
)
def test_one_claim_has_one_verdict(tmp_path: Path, one: str, two: str, found: list[str]) -> None:
    files = {OTHER: one, "claims/example.yaml": two}
    assert sorted({finding.code for finding in desk.findings(tmp_path, files)}) == found


def test_a_flag_may_stand_beside_all_but_the_best(tmp_path: Path) -> None:
    text = "evidence: [{{url: https://example.org/a, stance: supports}}]\nverdict: accurate\nflags: [{}]\n"
    assert len(desk.claim(tmp_path, text.format("missing-context, altered-media"), "VER015")) == 2
    assert desk.claim(tmp_path, text.format("satire, outdated"), "VER015") == []
    assert desk.claim(tmp_path, "verdict: mostly-false\nflags: [missing-context]\n", "VER015") == []


def test_a_verdict_that_a_correction_took_away_was_used(tmp_path: Path) -> None:
    correction = "corrections: [{date: 2026-11-21, kind: verdict, was: wrong, note: It was less than that.}]\n"
    unused = desk.claim(tmp_path, correction, "VER011")
    assert [one.message for one in unused] == [
        "no claim has the verdict `accurate`",
        "no claim has the verdict `opinion`",
    ]
