from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

CLAIM = "claims/example.yaml"


@pytest.mark.parametrize(
    ("summary", "count", "mended"),
    [
        ("The mayor slammed the report.", 1, "The mayor criticised the report."),
        ("The mayor “slammed” the report.", 0, ""),
        ("Slammed by the mayor, it fell.", 1, ""),
        ("The regimen is strict.", 0, ""),
        ("It was, of course, a so-called cut.", 2, ""),
    ],
)
def test_loaded_words(tmp_path: Path, summary: str, count: int, mended: str) -> None:
    found = desk.claim(tmp_path, f"summary: {summary}\n", "CLM036")
    assert len(found) == count
    if mended:
        assert desk.fixed(tmp_path, found[0]) == []
        assert mended in (tmp_path / CLAIM).read_text()


@pytest.mark.parametrize(
    ("summary", "mended"),
    [
        ("It cut  two posts.", "It cut two posts."),
        ("It cut two , or three.", "It cut two, or three."),
        ("It cut two ... or three.", "It cut two … or three."),
        ("It cut two -- or three.", "It cut two – or three."),
        ('"It cut  two posts."', '"It cut two posts."'),
        (">-\n  It cut  two\n  posts.", ">-\n  It cut two\n  posts."),
    ],
)
def test_slips_are_mended(tmp_path: Path, summary: str, mended: str) -> None:
    (finding,) = desk.claim(tmp_path, f"summary: {summary}\n", "CLM037")
    assert desk.fixed(tmp_path, finding) == []
    assert mended in (tmp_path / CLAIM).read_text()


@pytest.mark.parametrize("summary", ["Pourquoi ? Parce que.", "It cost .5 million.", "a--b", "1....2"])
def test_what_is_no_slip(tmp_path: Path, summary: str) -> None:
    assert desk.claim(tmp_path, f"summary: {summary}\n", "CLM037") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("summary: TODO\n", 1),
        ("review: See [link to report] for more.\n", 1),
        ("claimant: '???'\n", 1),
        ("evidence: [{title: XXX, url: https://example.org/a, stance: contradicts}]\n", 1),
        ("review: Todo el mundo.\n", 0),
        ("summary: It won Super Bowl XXX.\n", 0),
        ("summary: The Games of the XXX Olympiad.\n", 0),
        ("review: See the [link](https://example.org/a).\n", 0),
        ("summary: TODO\nstatus: draft\n", 0),
        ("todo: [TODO]\n", 0),
    ],
)
def test_what_is_still_to_be_written(tmp_path: Path, text: str, count: int) -> None:
    assert len(desk.claim(tmp_path, text, "CLM038")) == count


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("He cut 200 posts", 1),
        ("They’ve cut 200 posts", 1),
        ("Hers cut", 0),
        ("It rains in May", 0),
        ("I vaccini", 0),
        ("I have cut", 1),
        ("I’ve cut", 1),
    ],
)
def test_who_is_meant(tmp_path: Path, claim: str, count: int) -> None:
    assert len(desk.claim(tmp_path, f"claim: {claim}\n", "CLM041")) == count


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("It cut 200 posts yesterday", 1),
        ("It cut 200 posts three weeks ago", 1),
        ("It cut 200 posts last Sunday", 1),
        ("It cut 200 posts this way", 0),
        ("It cut 200 posts in the last year of the war", 1),
    ],
)
def test_times_that_move(tmp_path: Path, claim: str, count: int) -> None:
    assert len(desk.claim(tmp_path, f"claim: {claim}\n", "CLM042")) == count
    assert desk.claim(tmp_path, f"claim: {claim}\nas_of: 2026-11-01\n", "CLM042") == []


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("The mayor claims the council cut 200 posts", 1),
        ("the Mayor has said that it cut 200 posts", 1),
        ("The mayor said “it cut 200 posts”", 0),
        ('"The mayor said: it cut 200 posts"', 0),
        ("The mayor’s office said it cut 200 posts", 0),
        ("The mayor cut 200 posts, she said", 0),
    ],
)
def test_said_so_or_is_so(tmp_path: Path, claim: str, count: int) -> None:
    assert len(desk.claim(tmp_path, f"claim: {claim}\n", "CLM045")) == count


@pytest.mark.parametrize(
    ("review", "count"),
    [
        ("It is **bold** here.", 0),
        ("It is **bold here.", 1),
        ("It is **bold\n\n  here** too.", 2),
        ("It is **bold\n  here** too.", 0),
        ("It is `2 ** 3` here.", 0),
        ("* * *\n\n  ***\n\n  It is.", 0),
        (r"It is \*\* here.", 0),
    ],
)
def test_bold_type(tmp_path: Path, review: str, count: int) -> None:
    assert len(desk.claim(tmp_path, f"review: |\n  {review}\n", "CLM046")) == count


def test_a_short_form_of_another_wording_is_for_a_person_to_mend(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, "claim: It cut posts\nshort: The city cut posts\n", "CLM040")
    assert finding.fix is None
    assert desk.claim(tmp_path, "claim: The city cut posts\nshort: It cut posts\n", "CLM040") == []
