from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from .. import desk

DIGEST = hashlib.sha256(desk.ARTICLE.encode()).hexdigest()
FIELDS = "url: https://example.org/a\npublisher: Example Times\n"


def pin_missing(root: Path, sidecar: str) -> desk.Diagnostic:
    (finding,) = desk.findings(root, {"seeds/article.yaml": sidecar}, frozenset({"seeds/article.yaml"}))
    assert finding.code == "SRC008"
    return finding


@pytest.mark.parametrize(
    "sidecar",
    [
        FIELDS,
        FIELDS.rstrip("\n"),
        FIELDS.replace("\n", "\r\n"),
        FIELDS + "# the last line is a comment",
        "---\n" + FIELDS,
        "\ufeff" + FIELDS,
        "  url: https://example.org/a\n  publisher: Example Times\n",
        FIELDS + "title: |\n  The council\n  cuts\n\n",
        FIELDS + "not_checked:\n  - quote: we did not touch the schools\n    reason: A promise.\n",
    ],
)
def test_the_pin_is_added_as_the_last_line(tmp_path: Path, sidecar: str) -> None:
    finding = pin_missing(tmp_path, sidecar)
    assert desk.fixed(tmp_path, finding) == []
    text = (tmp_path / "seeds/article.yaml").read_bytes().decode()
    assert text.startswith(sidecar)
    assert text.splitlines()[-1].strip() == f"sha256: {DIGEST}"
    assert ("\r\n" in text) == ("\r\n" in sidecar)
    assert "\n" not in text.replace("\r\n", "") if "\r\n" in sidecar else True


FLOW = "{url: https://example.org/a, publisher: Example Times}\n"


@pytest.mark.parametrize("sidecar", [FLOW, "# a comment\n" + FLOW, FIELDS + "...\n"])
def test_no_fix_where_a_line_at_the_end_would_break_the_file(tmp_path: Path, sidecar: str) -> None:
    assert pin_missing(tmp_path, sidecar).fix is None


def test_a_bad_pin_is_not_also_a_missing_one(tmp_path: Path) -> None:
    (finding,) = desk.findings(tmp_path, {"seeds/article.yaml": "sha256: 12\n"})
    assert finding.code == "SRC010"
    assert desk.fixed(tmp_path, finding) == []


def test_a_changed_text_names_the_claims_and_what_became_of_their_quotes(tmp_path: Path) -> None:
    desk.build(
        tmp_path,
        {
            "claims/second.yaml": "quotes:\n  - {source: article, quote: we did not touch the schools}\n"
            "  - {source: article, quote: Its budget was}\n",
            "claims/third.yaml": "quotes:\n  - {source: article, quote: Its budget was}\n",
        },
    )
    article = tmp_path / "seeds/article.txt"
    article.write_text(article.read_text().replace("touch the schools", "close the libraries and the zoo"))
    found = desk.check(tmp_path, desk.TODAY).report.diagnostics
    (finding,) = [one for one in found if one.code == "SRC002"]
    assert "of the 3 claims that quote it, 1 broken (`second`), 2 intact (`example` and `third`)" in finding.message
    assert [one.label for one in finding.related] == [
        "intact: still stands in the text",
        "broken: no longer stands in the text",
        "intact: still stands in the text",
        "intact: still stands in the text",
    ]
    assert "SRC002" not in [one.code for one in desk.fixed(tmp_path, finding)]


def test_a_change_of_line_ends_is_a_change(tmp_path: Path) -> None:
    desk.build(tmp_path, {})
    article = tmp_path / "seeds/article.txt"
    article.write_bytes(article.read_bytes().replace(b"\n", b"\r\n"))
    assert [one.code for one in desk.check(tmp_path, desk.TODAY).report.diagnostics] == ["SRC002"]
