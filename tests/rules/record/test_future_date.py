from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

FUTURE = "2026-11-25"


@pytest.mark.parametrize(
    "text",
    [
        f"date: {FUTURE}\n",
        f"last_verified: {FUTURE}\n",
        f"evidence:\n  - url: https://example.org/a\n    date: {FUTURE}\n",
        f"corrections:\n  - {{date: {FUTURE}, kind: update, note: More is known.}}\n",
        f"reviews:\n  - {{by: Jane Doe, date: {FUTURE}, digest: {'0' * 64}}}\n",
        f"reply: {{status: received, received: {FUTURE}}}\n",
    ],
)
def test_every_date_of_a_claim_is_looked_at(tmp_path: Path, text: str) -> None:
    (finding,) = desk.claim(tmp_path, text, "CLM007")
    line = (tmp_path / finding.span.path).read_text()
    assert line[finding.span.start : finding.span.end] == FUTURE


def test_today_is_no_future(tmp_path: Path) -> None:
    assert desk.claim(tmp_path, "last_verified: 2026-11-24\n", "CLM007") == []


def test_the_date_in_a_text_s_header_line(tmp_path: Path) -> None:
    (finding,) = desk.findings(tmp_path, {"seeds/article.txt": desk.ARTICLE.replace("2026-11-02", FUTURE)})
    assert (finding.code, finding.span.path, finding.span.start) == ("CLM007", "seeds/article.txt", 6)


def test_a_sidecar_s_date(tmp_path: Path) -> None:
    (finding,) = desk.findings(tmp_path, {"seeds/article.yaml": f"date: {FUTURE}\n"})
    assert (finding.code, finding.span.path) == ("CLM007", "seeds/article.yaml")


def test_the_scale_may_announce_a_change(tmp_path: Path) -> None:
    scale = desk.VERDICTS.replace("tone: positive", "tone: positive, until: 2027-01-01")
    assert desk.findings(tmp_path, {"content/verdicts.yaml": scale}) == []
