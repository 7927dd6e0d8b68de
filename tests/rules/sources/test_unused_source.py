from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

LETTER = {"seeds/letter.txt": "All 120 gardeners were told.\n", "seeds/letter.yaml": "title: A letter\n"}


def codes(root: Path, files: dict[str, str]) -> list[str]:
    return [one.code for one in desk.findings(root, {**LETTER, **files})]


def test_evidence_uses_a_source(tmp_path: Path) -> None:
    assert codes(tmp_path, {"claims/example.yaml": "evidence:\n  - source: letter\n"}) == []


def test_a_draft_uses_a_source(tmp_path: Path) -> None:
    text = "status: draft\nquotes:\n  - {source: letter, quote: All 120 gardeners}\n"
    assert codes(tmp_path, {"claims/draft.yaml": text}) == []


@pytest.mark.parametrize("text", ["claim: a: b\n", "quotes:\n", "quotes:\n  - {sorce: letter, quote: All}\n"])
def test_a_claim_that_cannot_be_read_may_use_it(tmp_path: Path, text: str) -> None:
    assert "SRC003" not in codes(tmp_path, {"claims/broken.yaml": text})
