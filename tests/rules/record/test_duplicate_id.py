from __future__ import annotations

from pathlib import Path

from .. import desk


def test_capital_letters_do_not_tell_ids_apart(tmp_path: Path) -> None:
    found = desk.findings(tmp_path, {"claims/a/Example.yaml": "claim: The council is large\n"})
    assert [one.code for one in found] == ["CLM013", "CLM005"]
    assert found[1].related[0].span.path == "claims/a/Example.yaml"


def test_three_of_a_name_give_two_findings(tmp_path: Path) -> None:
    files = {f"claims/{folder}/example.yaml": "claim: The council is large\n" for folder in "ab"}
    assert [one.code for one in desk.findings(tmp_path, files)] == ["CLM005", "CLM005"]
