from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk


@pytest.mark.parametrize(("length", "found"), [(75, 0), (76, 1)])
def test_the_limit(tmp_path: Path, length: int, found: int) -> None:
    assert len(desk.claim(tmp_path, f"claim: {'é' * length}\n", "CLM008")) == found


def test_a_short_form_must_be_short(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, f"claim: {'a' * 90}\nshort: {'a' * 80}\n", "CLM008")
    assert finding.message.startswith("`short` has 80 characters")
