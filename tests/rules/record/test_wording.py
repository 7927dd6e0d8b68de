from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

CLAIM = "claims/example.yaml"


def found(root: Path, text: str, code: str) -> int:
    return len(desk.claim(root, text, code))


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("The mayor falsely claims that 200 posts went", 1),
        ("Video is wrongly attributed to the mayor", 1),
        ("A debunked theory about the budget", 1),
        ("The rumour is false", 1),
        ("'No: the council did not cut 200 posts'", 1),
        ("The moon landing was a hoax", 0),
        ("The mayor said that the figures are false", 0),
        ("No council cut more posts", 0),
        ("The post was fake news", 0),
        ("True love is taxed", 0),
    ],
)
def test_what_gives_the_verdict_away(tmp_path: Path, claim: str, count: int) -> None:
    assert found(tmp_path, f"claim: {claim}\n", "CLM014") == count


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("Were 200 posts cut?", 1),
        ("“Were 200 posts cut?”", 1),
        ("200 posts were cut!", 1),
        ("200 posts were cut…", 1),
        ("200 posts were cut...", 1),
        ("The mayor asked “who cut 200 posts?”", 0),
        ("200 posts were cut.", 0),
    ],
)
def test_how_a_claim_ends(tmp_path: Path, claim: str, count: int) -> None:
    assert found(tmp_path, f"claim: {claim}\n", "CLM015") == count


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("It cut 200 posts. It cut no school.", 1),
        ("“It cut 200 posts.” “It cut no school.”", 1),
        ("It cut 200 posts! 100 were vacant.", 1),
        ("It cut 200 posts in the U.S. Army.", 0),
        ("Mr. Smith of St. Paul cut 200 posts.", 0),
        ("Sen. J. F. Smith et al. Were cut.", 0),
        ("It cut 2.5 posts. even so", 0),
        ("Am 3. Oktober waren es 200 Stellen", 0),
        ("Acme Corp. The Hague cut 200", 0),
        ("市は200人を減らした。学校は減らさなかった。", 1),
    ],
)
def test_sentences(tmp_path: Path, claim: str, count: int) -> None:
    assert found(tmp_path, f"claim: {claim}\n", "CLM016") == count


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("The council cut 200 posts", 0),
        ("The council cut 2,000 posts", 1),
        ("The council cut 200 posts in 2026", 0),
        ("The council cut two hundred posts", 0),
        ("The council cut 200 of 1.5 million posts", 1),
    ],
)
def test_whose_number_it_is(tmp_path: Path, claim: str, count: int) -> None:
    assert found(tmp_path, f"claim: {claim}\n", "CLM018") == count


@pytest.mark.parametrize(
    ("claim", "count"), [("Councils lost staff", 0), ("200 of us", 0), ("She is rich", 1), ("Сити сократил", 1)]
)
def test_what_a_claim_has_in_common_with_its_quote(tmp_path: Path, claim: str, count: int) -> None:
    assert found(tmp_path, f"claim: {claim}\n", "CLM019") == count


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        ("budgets", "budget", 1),
        ("City Council", "city-council", 1),
        ("news", "New", 0),
        ("press", "pres", 0),
        ("New York", "New York", 0),
    ],
)
def test_spellings_of_a_topic(tmp_path: Path, one: str, two: str, count: int) -> None:
    files = {"claims/another.yaml": f"topics: [{one}]\n", CLAIM: f"topics: [{two}]\n"}
    findings = [finding for finding in desk.findings(tmp_path, files) if finding.code == "CLM020"]
    assert len(findings) == count
    for finding in findings:
        assert finding.span.path == CLAIM
        assert desk.fixed(tmp_path, finding) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("topics: [a, b, a]\n", "topics: [a, b]\n"),
        ("topics:\n  - a\n  - a  # again\n  - b\n", "topics:\n  - a  # again\n  - b\n"),
        ("topics:\n- 'a'\n- \"a\"\n", "topics:\n- 'a'\n"),
    ],
)
def test_the_second_one_goes(tmp_path: Path, text: str, left: str) -> None:
    (finding,) = desk.claim(tmp_path, text, "CLM021")
    assert desk.fixed(tmp_path, finding) == []
    assert (tmp_path / CLAIM).read_text().startswith(left)


@pytest.mark.parametrize("text", ["topics: [a, A]\n", "topics:\n  - a  # one\n  - a\n"])
def test_what_may_have_been_meant_stays(tmp_path: Path, text: str) -> None:
    (finding,) = desk.claim(tmp_path, text, "CLM021")
    assert finding.fix is None


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Jane Doe <jane@example.org>", "Jane Doe"),
        ("Jane Doe (https://example.org/jane)", "Jane Doe"),
        ("jane@example.org", ""),
        ("'@jane'", ""),
    ],
)
def test_addresses_of_authors(tmp_path: Path, author: str, name: str) -> None:
    (finding,) = desk.claim(tmp_path, f"authors:\n  - {author}\n", "CLM022")
    assert (finding.fix.edits[0].text if finding.fix else "") == name


@pytest.mark.parametrize(
    ("summary", "count"),
    [
        ("One is so. Two is so. Three is so.", 0),
        ("One is so. Two is so. Three is so. Four.", 1),
        ("word " * 80, 0),
        ("word " * 81, 1),
    ],
)
def test_how_long_a_summary_is(tmp_path: Path, summary: str, count: int) -> None:
    assert found(tmp_path, f"summary: {summary}\n", "CLM024") == count


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("It cut *two* posts", "two"),
        ("It cut _two_ posts", "two"),
        ("It cut [two](https://example.org/a) posts", "two"),
        ("It cut A&amp;B", "&"),
        ("It cut &#8211; two", "–"),
        ('"**It** cut two"', "It"),
        ("It cut<br>two", None),
        ("It says &quot;two", None),
    ],
)
def test_markup_is_no_text(tmp_path: Path, value: str, plain: str | None) -> None:
    (finding,) = desk.claim(tmp_path, f"claim: {value}\n", "CLM025")
    assert (finding.fix.edits[0].text if finding.fix else None) == plain
    if plain:
        assert [one.code for one in desk.fixed(tmp_path, finding)] in ([], ["CLM002"])


@pytest.mark.parametrize("value", ["5 * 3 * 2", "snake_case_name", "a < b > c", "AT&T; so", "[sic] (so)", "2 ** 3"])
def test_signs_that_are_text(tmp_path: Path, value: str) -> None:
    assert found(tmp_path, f"claim: '{value}'\n", "CLM025") == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("summary: the CITY council cut 200 posts!\n", 1),
        ("short: 200 posts cut\nsummary: 200 posts cut.\n", 1),
        ("review: It cut 120 posts.\nsummary: It cut 120 posts. We counted.\n", 1),
        ("review: It cut 120 posts. We counted.\nsummary: It cut 120 posts.\n", 0),
        ("status: draft\n", 0),
    ],
)
def test_what_is_said_twice(tmp_path: Path, text: str, count: int) -> None:
    assert found(tmp_path, text, "CLM026") == count


def test_fewer_signs_say_as_much_in_some_scripts(tmp_path: Path) -> None:
    text = "summary: {}\nreview: {}\n"
    assert found(tmp_path, text.format("市" * 10, "市" * 67), "CLM027") == 0
    assert found(tmp_path, text.format("a" * 29, "é" * 199), "CLM027") == 2


def test_a_claim_is_checked_once(tmp_path: Path) -> None:
    files = {"claims/another.yaml": "claim: the city council cut 200 POSTS.\n", CLAIM: ""}
    (finding,) = desk.report(tmp_path, files, selected=("CLM017",)).diagnostics
    assert finding.span.path == CLAIM
    files["claims/another.yaml"] += "verdict: wrong\n"
    assert [one.code for one in desk.report(tmp_path, files, selected=("CLM017",)).diagnostics] == ["VER016"]
