from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

NEEDED = ["claim", "claimant", "quotes", "verdict", "summary", "reviewed", "review"]


@pytest.mark.parametrize("field", NEEDED)
def test_each_needed_field_is_missed_once(tmp_path: Path, field: str) -> None:
    text = "".join(match[0] for match in desk._FIELD.finditer(desk.CLAIM) if match[1] != field)
    (finding,) = desk.findings(tmp_path, {"claims/example.yaml": text}, frozenset({"claims/example.yaml"}))
    assert finding.code == "CLM001"
    assert f"has no `{field}`" in finding.message


def test_a_draft_needs_less(tmp_path: Path) -> None:
    text = desk.CLAIM[: desk.CLAIM.index("verdict:")] + "status: draft\n"
    assert desk.findings(tmp_path, {"claims/example.yaml": text}, frozenset({"claims/example.yaml"})) == []


def test_an_item_s_missing_field(tmp_path: Path) -> None:
    (finding,) = desk.findings(tmp_path, {"claims/example.yaml": "quotes:\n  - source: article\n"})
    assert (finding.code, finding.message) == ("CLM001", "the quote has no `quote`")
