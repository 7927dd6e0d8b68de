from __future__ import annotations

from pathlib import Path

from .. import desk


def test_a_reason_on_a_claim_that_stands(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "withdrawn: {date: 2026-11-22, reason: Wrong year}\n", "CLM011")
    assert "its status is `published`" in finding.message


def test_a_misspelt_status_is_one_mistake(tmp_path: Path) -> None:
    text = "status: withdrawm\nwithdrawn: {date: 2026-11-22, reason: Wrong year}\n"
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == ["CLM009"]


def test_a_withdrawal_with_a_bad_date_is_one_mistake(tmp_path: Path) -> None:
    text = "status: withdrawn\nwithdrawn: {date: soon, reason: Wrong year}\n"
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == ["CLM006"]
