from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("20 21 24", []),
        ("21 21", []),
        ("22 21", ["COR001"]),
        ("23 21 22", ["COR001"]),
        ("19", ["COR002"]),
        ("21 19", ["COR001", "COR002"]),
    ],
)
def test_the_days_of_corrections(tmp_path: Path, days: str, found: list[str]) -> None:
    items = [f"  - {{date: 2026-11-{day}, kind: update, note: More is known.}}\n" for day in days.split()]
    text = "corrections:\n" + "".join(items)
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == found
