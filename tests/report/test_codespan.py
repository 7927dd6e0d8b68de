from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.report.codespan import code, fenced, prose
from factcheck.report.typeset import flat

from .attacks import ATTACKS, SIGNS
from .shown import Shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the quotation differs from the source.", "the quotation differs from the source."),
        ("“They’re” (98 % alike), on 2026-11-24: don't!", "“They’re” (98 % alike), on 2026-11-24: don't!"),
        ("ask @octocat of #12", "ask `@octocat` of `#12`"),
        ("ask @octocat #12 now", "ask `@octocat #12` now"),
        ("no field `speaker`; did you mean `speakers`?", "no field `speaker`; did you mean `speakers`?"),
        ("`a` `b`", "`` `a` `b` ``"),
        ("one ` tick", "one `` ` `` tick"),
        ("日本語 und größer", "日本語 und größer"),
        (r"shown \x1b[31m", r"shown `\x1b[31m`"),
        ("", ""),
    ],
)
def test_words_that_could_act_are_code(text: str, shown: str) -> None:
    assert prose(text) == shown


@pytest.mark.parametrize("text", ["x", "`", "``x`", " x ", "a`b``c", "", "|"])
def test_a_code_span_shows_its_text(text: str) -> None:
    shown = Shown(f"- {code(text)}")
    assert shown.tags == ["ul", "li", "code"]
    assert shown.text.strip() == text.strip()


def test_a_fence_is_longer_than_what_is_in_it() -> None:
    assert fenced(["````", "x"], "diff") == ["`````diff", "````", "x", "`````"]


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_an_attack_is_text(attack: str) -> None:
    shown = Shown(f"- so {prose(flat(f'a {attack} b {attack}{attack} c'))}")
    assert set(shown.tags) <= {"ul", "li", "code"}
    assert not SIGNS.search(shown.open)


@given(st.lists(st.sampled_from([*ATTACKS.values(), *"`@#!<>[]()\\/:.-_*~ $&aé1", "x"]), max_size=12).map("".join))
@example("``````")
def test_whatever_is_put_together_is_text(text: str) -> None:
    shown = Shown(f"- so {prose(flat(text))}")
    assert set(shown.tags) <= {"ul", "li", "code"}
    assert not SIGNS.search(shown.open)
    letters = [char for char in flat(text) if char not in "` "]
    assert [char for char in shown.text.strip() if char not in "` \n"] == ["s", "o", *letters]


@pytest.mark.parametrize("piece", ["a", "1", "`", "` ", "@ ", ":", "a:", "a1 ", "!", "“", "[", "<", "www"])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    start = time.process_time()
    prose(piece * (200_000 // len(piece)))
    assert time.process_time() - start < 2
