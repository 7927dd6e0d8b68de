from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.site.slugs import slugs

from .. import desk


def names(root: Path, *paths: str) -> list[str]:
    found = desk.findings(root, dict.fromkeys(paths, "words\n"), frozenset(paths))
    return [one.span.path for one in found if one.code == "SRC014"]


@pytest.mark.parametrize(
    "name",
    ["con.txt", "NUL.html", "aux.tar.txt", "Com1.md", "lpt9.txt", "a:b.txt", "what?.txt", "a<b>.txt", 'a".txt',
     "a|b.txt", "a*.txt", "a\\b.txt", " a.txt", "a\nb.txt", "a" * 220 + ".txt"],
)  # fmt: skip
def test_names_that_windows_can_t_have(tmp_path: Path, name: str) -> None:
    assert names(tmp_path, f"seeds/{name}") == [f"seeds/{name}"]


@pytest.mark.parametrize("name", ["a b.txt", "Ü.txt", "conference.txt", "aux2.txt", "com10.txt", "a.b.txt", "議事.txt"])
def test_names_that_every_computer_can_keep(tmp_path: Path, name: str) -> None:
    assert names(tmp_path, f"seeds/{name}") == []


def test_a_dot_or_a_space_at_the_end(tmp_path: Path) -> None:
    assert names(tmp_path, "claims/a./c.yaml", "claims/b /d.yaml") == ["claims/a./c.yaml", "claims/b /d.yaml"]


def test_folders_of_claims_too(tmp_path: Path) -> None:
    assert names(tmp_path, "claims/aux/a.yaml", "claims/aux/b.yaml") == ["claims/aux/a.yaml"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Speech.txt", "speech.txt"),
        ("caf\u00e9.txt", "cafe\u0301.txt"),
        ("A/x.txt", "a/y.txt"),
        ("STRASSE.txt", "straße.txt"),
    ],
)
def test_names_that_differ_by_case_or_form_only(tmp_path: Path, one: str, other: str) -> None:
    (found,) = names(tmp_path, f"seeds/{one}", f"seeds/{other}")
    assert found in (f"seeds/{one}", f"seeds/{other}")


@pytest.mark.parametrize("field", ["aliases: [con]\n", "aliases: [com1]\n"])
def test_no_id_is_a_device(tmp_path: Path, field: str) -> None:
    (finding,) = desk.claim(tmp_path, field, "CLM004")
    assert "the name of a device on Windows" in finding.message


def test_a_source_s_id_is_no_device(tmp_path: Path) -> None:
    found = desk.findings(tmp_path, {"seeds/article.yaml": "id: nul\n"})
    assert "CLM004" in {one.code for one in found}


def test_no_page_of_the_site_is_called_so() -> None:
    found = slugs(["Con", "AUX", "con", "Budget", "Lpt1", "café", "cafe\u0301"])
    assert len(set(found.values())) == len(found)
    assert not {"con", "aux", "lpt1"} & set(found.values())
    assert found["Budget"] == "budget"
