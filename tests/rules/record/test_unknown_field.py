from __future__ import annotations

from pathlib import Path

from .. import desk


def test_a_field_like_none_other_gets_the_known_ones(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "zzz: 1\n", "CLM003")
    assert finding.fix is None
    assert "`claimant`" in finding.help


def test_the_fix_renames_the_key(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "topcis: [council]\n", "CLM003")
    assert desk.fixed(tmp_path, finding) == []


def test_no_fix_where_it_would_give_a_field_twice(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "topics: [council]\ntopcis: [council]\n", "CLM003")
    assert finding.help == "did you mean `topics`?"
    assert finding.fix is None


def test_fields_of_items_have_their_own_names(tmp_path: Path) -> None:
    text = "evidence:\n  - {url: https://example.org/a, publsher: City}\n"
    text += "  - {url: https://example.org/b, claimant: City}\n"
    first, second = desk.claim(tmp_path, text, "CLM003")
    assert first.help == "did you mean `publisher`?"
    assert "`stance`" in second.help
    assert first.fingerprint != second.fingerprint
