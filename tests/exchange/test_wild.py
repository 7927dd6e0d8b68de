"""What an importer meets: each form is mended and said so, or refused with the reason."""

import json

import pytest

from exchange.bringing import TODAY, review
from factcheck.check import check
from factcheck.exchange.clean import share


def rating(**changes):
    return {"@type": "Rating", "alternateName": "False"} | changes


@pytest.mark.parametrize(
    ("changes", "field", "value", "mended"),
    [
        ({"claimReviewed": "Singh&#039;s party won"}, "claim", "Singh's party won", "HTML entities"),
        ({"claimReviewed": ["One claim"]}, "claim", "One claim", "a list stood"),
        ({"claimReviewed": "Two\r\nlines"}, "claim", "Two lines", "line ends"),
        ({"claimReviewed": "Hid\u202eden\x1b[31m"}, "claim", "Hidden[31m", "characters that can't be shown"),
        ({"claimReviewed": "Half \ud800 a letter"}, "claim", "Half a letter", "characters that can't be shown"),
        ({"itemReviewed": {"datePublished": "2020-06-23 20:02"}}, "date", "2020-06-23", "was read as"),
        ({"itemReviewed": {"datePublished": "June 3, 2020"}}, "date", "2020-06-03", "was read as"),
        ({"itemReviewed": {"datePublished": "3 Jun 2020"}}, "date", "2020-06-03", "was read as"),
        ({"itemReviewed": {"datePublished": "23/06/2020"}}, "date", "2020-06-23", "was read as"),
        ({"itemReviewed": [{"author": {"name": "Ann"}}]}, "claimant", {"name": "Ann"}, "a list of one"),
        ({"reviewRating": rating(alternateName="False \r")}, "verdict", "false", "line ends"),
        ({"reviewRating": [rating()]}, "verdict", "false", "a list of one"),
        ({"reviewRating": {"ratingValue": "Half True"}}, "verdict", "half-true", "where the number belongs"),
        ({"reviewRating": rating(ratingValue=-1, bestRating=-1, worstRating=-1)}, "verdict", "false", "one point"),
        ({"reviewRating": rating(ratingValue="5", bestRating="")}, "verdict", "false", "empty"),
        ({"claimReviewed": None, "itemReviewed": {"text": "In the text"}}, "claim", "In the text", "missing"),
        ({"claimReviewed": None, "itemReviewed": {"name": "In the name"}}, "claim", "In the name", "missing"),
    ],
)
def test_a_wild_form_is_mended_and_said_so(empty, changes, field, value, mended):
    entry, claim = empty.only(review(**changes))
    found = claim[field]
    assert (str(found) if field == "date" else found) == value
    assert any(mended in one for one in entry.repairs), entry.repairs


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("www.example.org/a b", "https://www.example.org/a%20b"),
        ("//example.org/x", "https://example.org/x"),
        ("example.org", "https://example.org"),
    ],
)
def test_an_address_without_a_scheme_is_mended(empty, written, url):
    entry, claim = empty.only(review(url=written))
    assert claim["evidence"][0]["url"] == url
    assert any(one.startswith("url: ") for one in entry.repairs)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "http://[::1", "data:text/html,x", "not an address", "ftp://a.b/c"]
)
def test_what_is_no_address_stays_as_text(empty, url):
    entry, claim = empty.only(review(url=url))
    assert "evidence" not in claim
    assert f"Given as url: {url}" in claim["todo"]
    assert entry.left


@pytest.mark.parametrize("day", ["2020", "last week", "05/06/2020", "2020-13-45", "0000-01-01"])
def test_a_day_that_nobody_can_tell_stays_as_text(empty, day):
    _, claim = empty.only(review(itemReviewed={"datePublished": day, "author": "Ann"}))
    assert "date" not in claim
    assert f"Given as itemReviewed.datePublished: {day}" in claim["todo"]


def test_several_of_what_should_be_one_are_kept(empty):
    ratings = [rating(), rating(alternateName="Half true")]
    _, claim = empty.only(review(reviewRating=ratings, extra={"deep": [1]}))
    assert claim["verdict"] == "false"
    assert any("Half true" in step for step in claim["todo"])
    assert 'Given as extra: {"deep": [1]}' in claim["todo"]


def test_many_forms_in_one_file(empty):
    graph = {"@graph": [{"@type": "WebPage"}, review(), review(url="https://checks.example.org/2")]}
    feed = {"@type": "DataFeed", "dataFeedElement": [{"item": [review(url="https://a.example/3")]}, {"item": []}]}
    nested = {"@type": "WebPage", "review": review(url="https://a.example/4", **{"@type": ["Review", "ClaimReview"]})}
    entries = empty.bring([graph, feed, nested, 17, {"@type": "Article"}, review(claimReviewed="", itemReviewed=None)])
    assert [entry.outcome for entry in entries] == ["draft"] * 3 + ["refused", "draft"] + ["refused"] * 3
    assert entries[2].place == "in.json[1]: dataFeedElement[0].item[0]"
    assert all(entry.reason for entry in entries if entry.outcome == "refused")


def test_one_a_line_with_a_broken_line(empty):
    lines = [json.dumps(review()), "{broken", json.dumps(review(url="https://a.example/2")), ""]
    entries = empty.bring("\n".join(lines), name="in.jsonl")
    assert [(entry.place, entry.outcome) for entry in entries] == [
        ("in.jsonl:1", "draft"),
        ("in.jsonl:2", "refused"),
        ("in.jsonl:3", "draft"),
    ]


def test_a_page_with_markup(empty):
    block = '<script type="application/ld+json">{}</script>'
    page = f"<html><head>{block.format(json.dumps(review()))}{block.format('<!-- {broken -->')}</head></html>"
    entries = empty.bring(page, name="page.html")
    assert [entry.outcome for entry in entries] == ["draft", "refused"]
    assert empty.bring("<p>nothing</p>", name="bare.html")[0].reason == "the page holds no JSON-LD"


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"a":' * 5_000 + "1" + "}" * 5_000,
        '{"@type": "ClaimReview", "claimReviewed": ' + "[" * 500 + "]" * 500 + "}",
        '[{"n": ' + "9" * 6_000 + "}]",
        "[NaN, Infinity, 1e999]",
        '{"@type": "ClaimReview"',
    ],
)
def test_hostile_json_is_refused_in_words(empty, content):
    entries = empty.bring(content)
    assert entries
    assert {entry.outcome for entry in entries} == {"refused"}
    assert all(entry.reason and entry.place for entry in entries)


def test_a_text_that_is_too_long_is_refused(empty):
    (entry,) = empty.bring(review(reviewBody="word " * 60_000))
    assert (entry.outcome, "longer than a claim file may be" in entry.reason) == ("refused", True)
    assert list((empty.root / "claims").iterdir()) == []


def test_the_label_wins_and_the_number_is_only_told(empty):
    _, claim = empty.only(review(reviewRating=rating(alternateName="Bof", ratingValue=4, bestRating=5, worstRating=1)))
    assert "verdict" not in claim
    assert any("“Bof” (75% of the way from its worst to its best)" in step for step in claim["todo"])
    shares = [share(1, 1, 5), share(9, 1, 5), share(2, 2, 2), share(3, None, None), share(-1, None, -1)]
    assert shares == [0.0, 1.0, None, 0.5, None]


def test_a_draft_has_no_other_finding_than_its_missing_quotes(empty):
    empty.bring([review(), review(url="https://a.example/2", author="Solo", itemReviewed=None)])
    found = check(empty.root, TODAY).report.diagnostics
    assert [one for one in found if one.severity == "error" and "`quotes`" not in one.message] == []
