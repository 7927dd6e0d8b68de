from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

CLAIM = "claims/example.yaml"
NOTE = "note: The staff report is new"


def codes(root: Path, text: str) -> list[str]:
    return [one.code for one in desk.findings(root, {CLAIM: text})]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as_of: 2026-11-20\n", []),
        ("as_of: 2026-11-21\n", ["CLM029"]),
        ("as_of: 2026-11-21\nlast_verified: 2026-11-21\n", []),
        (f"as_of: 2026-11-21\ncorrections: [{{date: 2026-11-22, kind: update, {NOTE}}}]\n", []),
        ("as_of: 2027-11-21\n", ["CLM007"]),
        ("last_verified: 2026-11-20\n", []),
        ("last_verified: 2026-11-19\n", ["CLM030"]),
        ("status: withdrawn\nwithdrawn: {date: 2026-11-19, reason: Wrong year}\n", ["CLM030"]),
        ("date: 2026-11-02\n", []),
        ("date: 2026-11-03\n", ["CLM044"]),
        ("date: 2026-11-21\n", ["CLM012"]),
        ("reviewed: 2026-11-02\n", []),
        ("reviewed: 2026-11-01\n", ["CLM043"]),
        ("reviewed: 2026-11-01\nlast_verified: 2026-11-02\n", []),
    ],
)
def test_no_day_runs_against_another(tmp_path: Path, text: str, found: list[str]) -> None:
    assert codes(tmp_path, text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("as_of: 2025-06-01\nreviewed: 2025-11-24\n", 0),
        ("as_of: 2025-06-01\nreviewed: 2025-11-23\n", 1),
        ("as_of: 2025-06-01\nreviewed: 2025-06-01\nlast_verified: 2026-06-01\n", 0),
        ("reviewed: 2025-06-01\n", 0),
        ("as_of: 2025-06-01\nreviewed: 2025-06-01\nstatus: draft\n", 0),
    ],
)
def test_what_is_overdue(tmp_path: Path, text: str, count: int) -> None:
    assert len(desk.claim(tmp_path, text, "CLM028")) == count


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ("status: received, received: 2026-11-12, quote: We count anew", []),
        ("status: received, url: https://example.org/reply", []),
        ("status: received, received: 2026-11-12", ["CLM034"]),
        ("status: received, requested: 2026-11-12, received: 2026-11-11, quote: We count", ["CLM033"]),
        ("status: received, requested: 2026-11-12, received: 2026-11-12, quote: We count", []),
        ("status: requested, requested: 2026-11-12", []),
        ("status: requested", ["CLM034"]),
        ("status: declined", ["CLM034"]),
        ("status: none, requested: 2026-11-12, quote: We count", ["CLM034"]),
        ("status: declined, requested: 2026-11-12, received: 2026-11-13", []),
        ("status: maybe", ["CLM009"]),
        ("status: received, quote: the city council HAS cut 200 posts since May", ["CLM035"]),
    ],
)
def test_one_reply(tmp_path: Path, reply: str, found: list[str]) -> None:
    assert codes(tmp_path, f"reply: {{{reply}}}\n") == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("verdict: accurate\n", 0),
        ("verdict: opinion\n", 0),
        ("status: draft\n", 0),
        ("reply: {status: none, requested: 2026-11-12}\n", 0),
        ("reply: {status: maybe}\n", 0),
    ],
)
def test_who_has_to_be_asked(tmp_path: Path, text: str, count: int) -> None:
    assert len(desk.claim(tmp_path, text, "CLM032")) == count


@pytest.mark.parametrize(
    ("claimant", "said"),
    [
        ("The mayor", "a person or an organisation"),
        ("{name: Jane Roe, type: person}", "nothing says who"),
        ("{name: Jane Roe, role: mayor}", "a person or an organisation"),
        ("{name: Jane Roe, type: person, role: mayor}", ""),
        ("{name: City Council, type: organization}", ""),
    ],
)
def test_who_the_claimant_is(tmp_path: Path, claimant: str, said: str) -> None:
    found = desk.claim(tmp_path, f"claimant: {claimant}\n", "CLM031")
    assert [said in one.message for one in found] == ([True] if said else [])
