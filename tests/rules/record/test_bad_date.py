from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.rules.dates import likely_dates

from .. import desk


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("24/11/2026", ["2026-11-24"]),
        ("11/24/2026", ["2026-11-24"]),
        ("24.11.2026", ["2026-11-24"]),
        ("07/11/2025", ["2025-11-07", "2025-07-11"]),
        ("5/5/2025", ["2025-05-05"]),
        ("7 November 2025", ["2025-11-07"]),
        ("7th of Nov. 2025", ["2025-11-07"]),
        ("Friday, 7 November 2025", ["2025-11-07"]),
        ("November 7, 2025", ["2025-11-07"]),
        ("Nov. 7th, 2025", ["2025-11-07"]),
        ("2025-11-7", ["2025-11-07"]),
        ("2025/11/07", ["2025-11-07"]),
        ("20251107", ["2025-11-07"]),
        ("2025-11-07T10:30:00Z", ["2025-11-07"]),
        ("2025-02-30", []),
        ("November 2025", []),
        ("yesterday", []),
        ("7 Brumaire 2025", []),
        ("2025", []),
    ],
)
def test_the_likely_day(written: str, meant: list[str]) -> None:
    assert [str(day) for day in likely_dates(written)] == meant


def test_a_day_that_can_be_read_two_ways_is_left_to_the_editor(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "date: 07/11/2025\n", "CLM006")
    assert finding.help == "did you mean `2025-11-07` or `2025-07-11`?"
    assert finding.fix is None


def test_a_date_in_quotes_is_mended_as_a_whole(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, 'date: "2 November 2026"\n', "CLM006")
    assert desk.fixed(tmp_path, finding) == []
    assert "date: 2026-11-02\n" in (tmp_path / "claims/example.yaml").read_text()


@pytest.mark.parametrize("value", ["2026-02-29", "2026-13-01", "2026-11-2", "2026-11-02 10:00", "２０２６-11-02"])
def test_what_is_no_day_of_the_calendar(tmp_path: Path, value: str) -> None:
    assert len(desk.claim(tmp_path, f"date: {value}\n", "CLM006")) == 1


def test_every_date_field_is_looked_at(tmp_path: Path) -> None:
    text = "as_of: soon\nlast_verified: soon\nreply: {status: requested, requested: soon}\n"
    assert len(desk.claim(tmp_path, text, "CLM006")) == 3
