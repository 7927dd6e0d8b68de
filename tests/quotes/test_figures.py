"""The figures promised on real news texts, over a fixed sample; `make bench-quotes` takes a larger one."""

from __future__ import annotations

import functools

import pytest

from factcheck.quotes import Match, Text
from quotes.changes import Case, cases, sources
from quotes.changes.altered import ALTERED

TIER = 0.995
PLACE = 0.999
EACH = 1  # cases of a class and a text


@functools.cache
def answers() -> list[tuple[Case, Match]]:
    found = []
    for source in sources():
        text = Text(source.text)
        found += [(case, text.locate(case.quote)) for case in cases(source, EACH)]
    return found


def right_place(case: Case, match: Match) -> bool:
    return (match.start, match.end) == case.span


def test_there_are_enough_cases_of_every_class_and_language() -> None:
    kinds = [case.kind for case, _ in answers()]
    assert len(kinds) > 3_000
    assert all(kinds.count(kind) >= 5 for kind in set(kinds))
    assert set(ALTERED) < set(kinds)
    assert len({case.language for case, _ in answers()}) >= 11


def test_no_altered_quote_is_accepted() -> None:
    accepted = [case for case, match in answers() if match.holds and not case.may_hold]
    assert not accepted


def test_the_tier_is_right() -> None:
    wrong = [(case.kind, case.quote) for case, match in answers() if match.tier not in case.tiers]
    assert len(wrong) <= (1 - TIER) * len(answers()), wrong


@pytest.mark.parametrize("holds", [True, False], ids=["holds", "altered"])
def test_the_place_is_right(holds: bool) -> None:
    placed = [(case, match) for case, match in answers() if case.may_hold == holds and case.span]
    wrong = [(case.kind, case.quote) for case, match in placed if not right_place(case, match)]
    assert len(wrong) <= (1 - PLACE) * len(placed), wrong


@pytest.mark.parametrize("kind", sorted(ALTERED))
def test_no_class_falls_behind(kind: str) -> None:
    """A class of a hundred cases may miss one; most miss none."""
    placed = [(case, match) for case, match in answers() if case.kind == kind and case.span]
    wrong = [case.quote for case, match in placed if not right_place(case, match)]
    assert len(wrong) <= 1 + len(placed) // 200, wrong


def test_a_quote_that_holds_is_given_with_its_own_words() -> None:
    for source in sources()[::9]:
        text = Text(source.text)
        for case in cases(source, EACH):
            match = text.locate(case.quote)
            if match.tier == "exact":
                assert source.text[match.start : match.end] == case.quote
