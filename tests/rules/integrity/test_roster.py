from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

SIGNED = "authors: [Ada Example]\nreviews:\n  - by: {}\n    date: 2026-11-20\n    digest: {}\n"
DIGEST = "b73767a1249ee79002cbbbc59f35ad3e081493f8ae85f75b30a87d65da1d60be"
PEOPLE = "- {id: ben, name: Ben Example, role: editor, url: https://example.org/ben}\n"


@pytest.mark.parametrize(
    ("people", "by", "found"),
    [
        (PEOPLE, "Ben Example", []),
        (PEOPLE, "ben example", []),
        (PEOPLE, "Cem Other", ["REV005"]),
        (PEOPLE, "ben", ["REV005"]),
        ("", "Cem Other", []),
    ],
)
def test_only_people_of_the_roster_count(tmp_path: Path, people: str, by: str, found: list[str]) -> None:
    files = {"claims/example.yaml": SIGNED.format(by, DIGEST)} | ({"content/people.yaml": people} if people else {})
    assert [one.code for one in desk.findings(tmp_path, files)] == found


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ("- {nmae: Ben}\n", "1:4 CLM"),
        ("- {id: Ben B, name: Ben}\n", "1:8"),
        ("- {name: Ben, url: javascript:alert(1)}\n", "1:20"),
        ("[", "1:1 YML"),
        ("- {name: Ben, name: Cem}\n", "1:15"),
    ],
)
def test_a_wrong_entry_is_found_at_its_place(tmp_path: Path, people: str, found: str) -> None:
    report = desk.report(tmp_path, {"content/people.yaml": people})
    places = [(report.place(one.span)[0], one) for one in report.diagnostics]
    lines = [
        f"{place.line}:{place.column} {one.code}" for place, one in places if one.span.path == "content/people.yaml"
    ]
    assert len(lines) == 1
    assert lines[0].startswith(found)


def test_a_roster_that_can_not_be_read_is_one_finding(tmp_path: Path) -> None:
    files = {"content/people.yaml": "[", "claims/example.yaml": SIGNED.format("Cem Other", DIGEST)}
    assert len(desk.findings(tmp_path, files)) == 1
