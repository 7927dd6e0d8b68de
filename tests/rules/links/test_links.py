from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

OTHER = "claims/largest-employer.yaml"


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("www.example.org/a", "https://www.example.org/a"),
        ("example.org", "https://example.org"),
        ("nowhere", ""),
        ("ftp://example.org/a", ""),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("mailto:jane@example.org", ""),
        ("example.org/a page", ""),
        ('"example.org/<b>"', ""),
    ],
)
def test_an_address_is_mended_where_only_its_beginning_lacks(tmp_path: Path, value: str, meant: str) -> None:
    (finding,) = desk.claim(tmp_path, f"evidence:\n  - url: {value}\n", "LNK001")
    assert (finding.fix.edits[0].text if finding.fix else "") == meant
    if meant:
        assert desk.fixed(tmp_path, finding) == []


def test_a_renamed_claim_is_named_by_its_present_id(tmp_path: Path) -> None:
    files = {"claims/example.yaml": "related: [biggest]\n", OTHER: "aliases: [biggest]\n"}
    (finding,) = desk.findings(tmp_path, files)
    assert (finding.code, finding.help) == ("LNK002", "it is now called `largest-employer`")
    assert desk.fixed(tmp_path, finding) == []


@pytest.mark.parametrize(
    ("aliases", "other", "said"),
    [
        ("[example]", "", "is this claim's own id"),
        ("[a-name, a-name]", "", "is given twice"),
        ("[a-name]", "aliases: [a-name]\n", "is an alias of the claim `example` already"),
        ("[largest-employer]", "claim: The council is large\n", "is the id of the claim in `claims/largest"),
    ],
)
def test_what_an_alias_clashes_with(tmp_path: Path, aliases: str, other: str, said: str) -> None:
    files = {"claims/example.yaml": f"aliases: {aliases}\n"} | ({OTHER: other} if other else {})
    (finding,) = desk.findings(tmp_path, files)
    assert finding.code == "LNK003"
    assert said in finding.message


def test_aliases_of_their_own_are_no_finding(tmp_path: Path) -> None:
    files = {"claims/example.yaml": "aliases: [a, b]\nrelated: [largest-employer]\n", OTHER: "aliases: [c]\n"}
    assert desk.findings(tmp_path, files) == []
