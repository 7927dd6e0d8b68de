from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

CLAIM = "claims/example.yaml"


def evidence(*items: str) -> str:
    lines = (f"  - {{url: https://example.org/{number}, {item}}}\n" for number, item in enumerate(items))
    return "evidence:\n" + "".join(lines)


def codes(root: Path, text: str) -> list[str]:
    return [one.code for one in desk.findings(root, {CLAIM: text})]


@pytest.mark.parametrize(
    ("items", "count"),
    [
        (("stance: supports, origin: A", "stance: contradicts, origin: B"), 0),
        (("stance: supports, origin: The A", "stance: contradicts, origin: a"), 1),
        (("stance: supports, publisher: A", "stance: supports, publisher: B, origin: A"), 1),
        (("stance: supports", "stance: supports"), 0),
        (("stance: supports, origin: A", "stance: context, origin: B"), 1),
        (("stance: context, origin: A",), 0),
    ],
)
def test_how_many_origins(tmp_path: Path, items: tuple[str, ...], count: int) -> None:
    assert len(desk.claim(tmp_path, evidence(*items), "EVD003")) == count


@pytest.mark.parametrize("code", ["EVD003", "EVD004", "EVD007", "EVD009"])
def test_a_verdict_off_the_scale_is_not_asked(tmp_path: Path, code: str) -> None:
    text = "verdict: opinion\n" + evidence("stance: supports, type: secondary, interested: true")
    assert desk.claim(tmp_path, text, code) == []


@pytest.mark.parametrize(
    "code", ["EVD003", "EVD004", "EVD007", "EVD008", "EVD009", "EVD011", "EVD012", "EVD013", "VER006", "VER007"]
)
def test_a_draft_is_not_asked(tmp_path: Path, code: str) -> None:
    item = "stance: supports, type: secondary, interested: true, date: 2026-11-23"
    text = "status: draft\nsummary: Correct.\n" + evidence(item)
    assert desk.claim(tmp_path, text, code) == []
    assert desk.claim(tmp_path, text.replace("supports", "context"), code) == []


def test_the_untyped_are_asked_for_their_type_first(tmp_path: Path) -> None:
    assert desk.claim(tmp_path, evidence("stance: contradicts"), "EVD004") == []
    assert len(desk.claim(tmp_path, evidence("stance: contradicts"), "EVD008")) == 1


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (("stance: supports",), ["VER006"]),
        (("stance: supports", "stance: context"), ["VER006"]),
        (("stance: supports", "stance: contradicts, interested: true"), ["VER006"]),
        (("stance: supports, interested: true",), ["EVD009", "VER006"]),
        (("stance: supports", "stance: contradicts"), []),
        (("title: Unweighed",), []),
        (("stance: context",), ["EVD007"]),
        (("stance: context", "title: Unweighed"), []),
    ],
)
def test_a_negative_verdict(tmp_path: Path, items: tuple[str, ...], found: list[str]) -> None:
    assert sorted(codes(tmp_path, evidence(*items))) == found


def test_a_positive_verdict_that_all_contradicts(tmp_path: Path) -> None:
    assert codes(tmp_path, "verdict: accurate\n" + evidence("stance: contradicts")) == ["VER006"]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("publisher: Mayor", 1),
        ("publisher: THE MAYOR.", 1),
        ("origin: the mayor, publisher: Example Times", 1),
        ("publisher: The mayor, interested: false", 0),
        ("publisher: The mayor’s office", 0),
    ],
)
def test_the_claimant_as_a_witness(tmp_path: Path, item: str, found: int) -> None:
    text = "verdict: accurate\n" + evidence(f"stance: supports, {item}")
    assert len(desk.claim(tmp_path, text, "EVD010")) == found
    assert desk.claim(tmp_path, text.replace("supports", "contradicts"), "EVD010") == []


def test_interest_is_marked_below_the_name(tmp_path: Path) -> None:
    text = "verdict: accurate\nevidence:\n  - publisher: The mayor  # her blog\n    url: https://example.org/a\n"
    text += "    stance: supports\n  - url: https://example.org/b\n    stance: supports\n"
    (finding,) = desk.claim(tmp_path, text, "EVD010")
    assert desk.fixed(tmp_path, finding) == []
    assert "her blog\n    interested: true\n" in (tmp_path / CLAIM).read_text()


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("", ["EVD011"]),
        ("last_verified: 2026-11-23\n", []),
        ("corrections: [{date: 2026-11-22, kind: update, note: The staff report is new.}]\n", []),
        ("corrections: [{date: 2026-11-21, kind: update, note: The staff report is new.}]\n", ["EVD011"]),
    ],
)
def test_evidence_from_after_the_review(tmp_path: Path, more: str, found: list[str]) -> None:
    assert codes(tmp_path, evidence("stance: contradicts, date: 2026-11-22") + more) == found


def test_one_page_may_stand_for_two_points(tmp_path: Path) -> None:
    page = "  - {{url: https://example.org/a, stance: {}, quote: {}}}\n"
    both = [page.format("contradicts", "120"), page.format("supports", "120"), page.format("contradicts", "130")]
    assert desk.claim(tmp_path, "evidence:\n" + "".join(both), "EVD006") == []
    pages = ["  - {url: https://example.org/a#page=1}\n", "  - {url: https://example.org/a#page=2}\n"]
    assert desk.claim(tmp_path, "evidence:\n" + "".join(pages), "EVD006") == []
    again = [page.format("contradicts", "120")] * 3
    one, two = desk.claim(tmp_path, "evidence:\n" + "".join(again), "EVD006")
    assert one.fingerprint != two.fingerprint


@pytest.mark.parametrize(
    ("verdict", "summary", "found"),
    [
        ("mostly-false", "True. It was 200", 1),
        ("mostly-false", "Yes – it was 200", 1),
        ("mostly-false", "It’s right, it was 200", 1),
        ("mostly-false", "True believers say so.", 0),
        ("mostly-false", "Right, but only for May.", 0),
        ("mostly-false", "The council cut 200; true.", 0),
        ("accurate", "False! It was 120", 1),
        ("accurate", "No. It was 120", 1),
        ("accurate", "No number was given.", 0),
        ("opinion", "No. Nobody knows", 0),
    ],
)
def test_how_a_summary_opens(tmp_path: Path, verdict: str, summary: str, found: int) -> None:
    text = f'verdict: {verdict}\nsummary: "{summary}"\n'
    assert len(desk.claim(tmp_path, text, "VER007")) == found
