from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

CLAIM = "claims/example.yaml"
BARE = desk.CLAIM[: desk.CLAIM.index("evidence:")] + desk.CLAIM[desk.CLAIM.index("review: ") :]


UNRATED = BARE.replace("verdict: mostly-false", "verdict: opinion")


def codes(root: Path, text: str) -> list[str]:
    return [one.code for one in desk.findings(root, {CLAIM: text}, frozenset({CLAIM}))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BARE, ["EVD001"]),
        (BARE + "status: draft\n", []),
        (BARE + "status: withdrawn\nwithdrawn: {date: 2026-11-22, reason: Wrong year.}\n", []),
        (BARE.replace("verdict: mostly-false", "verdict: opinion"), []),
        (BARE.replace("verdict: mostly-false", "verdict: opinoin"), ["VER001"]),
        (BARE + "evidense: [{url: https://example.org/a}]\n", ["CLM003"]),
        (BARE + "evidence:\n", ["YML008"]),
    ],
)
def test_who_needs_evidence(tmp_path: Path, text: str, found: list[str]) -> None:
    assert codes(tmp_path, text) == found


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("{url: https://example.org/council-cuts}", ["EVD005"]),
        ("{url: http://www.example.org/council-cuts/#top}", ["EVD005"]),
        ("{source: article}", ["EVD005"]),
        ("{source: article, stance: context}", []),
        ("{url: https://example.org/council-cuts?page=2}", []),
        ("{url: https://example.org/Council-Cuts}", []),
        ("{title: Staff report}", ["EVD002"]),
        ("{title: Staff report, archived: https://example.org/a}", ["EVD002"]),
        ("{title: Staff report, url: nowhere}", ["LNK001"]),
        ("{source: article, stance: context, quote: we did not touch the schools}", []),
        ("{source: article, stance: context, quote: we did not touch the zoos}", ["QUO002"]),
        ("{source: article, stance: context, quote: we could not have}", ["QUO001"]),
        ("{source: article, stance: context, quote: The}", ["QUO003"]),
        ("{source: article, stance: context, quote: The, after: city}", []),
        ("{source: article, stance: context, quote: The, after: town}", ["QUO004"]),
        ("{source: article, stance: context, quote: 'We had to save … the schools'}", ["QUO006"]),
        ("{source: nowhere, quote: we did not touch the zoos}", ["SRC001"]),
        ("{url: https://example.org/a, quote: not compared with anything}", []),
    ],
)
def test_one_item(tmp_path: Path, item: str, found: list[str]) -> None:
    assert codes(tmp_path, UNRATED + f"evidence:\n  - {item}\n") == found


def test_the_fix_writes_the_text_s_own_words(tmp_path: Path) -> None:
    text = "verdict: opinion\nevidence:\n  - {source: article, stance: context, quote: we did not touch the zoos}\n"
    (finding,) = desk.claim(tmp_path, text, "QUO002")
    assert desk.fixed(tmp_path, finding) == []


def test_each_item_has_its_own_fingerprint(tmp_path: Path) -> None:
    one, two = desk.claim(tmp_path, "evidence:\n  - title: A\n  - title: B\n", "EVD002")
    assert one.fingerprint != two.fingerprint
    assert (one.span.start, two.span.start) == (14, 27)
