"""Nothing twice, nothing overwritten, every record accounted for."""

import json

import pytest

from exchange.bringing import review
from factcheck.exchange.account import as_json, as_text
from factcheck.exchange.verdict_map import MapError


def test_another_publishers_check_becomes_a_lead(empty):
    entry, claim = empty.only(review())
    assert entry.outcome == "draft"
    assert claim["claimant"] == {"name": "Jane Roe", "type": "person", "role": "Baker"}
    (check,) = claim["evidence"]
    assert (check["publisher"], check["url"]) == ("Example Checks", "https://checks.example.org/1")
    assert (check["type"], check["stance"], str(check["date"])) == ("secondary", "context", "2025-03-02")
    assert "reviewed" not in claim
    assert "authors" not in claim
    assert any("“Moon news”, https://news.example.org/moon" in step for step in claim["todo"])


def test_own_work_keeps_authors_and_day(empty):
    authors = [{"@type": "Person", "name": "Ann"}, {"@type": "Person", "name": "Bob"}]
    _, claim = empty.only(review(author=authors, publisher={"name": "Our Desk"}), own=True)
    assert (claim["authors"], str(claim["reviewed"])) == (["Ann", "Bob"], "2025-03-02")
    assert "evidence" not in claim


def test_nothing_is_imported_twice(empty):
    records = [review(), review(url="https://a.example/2"), review()]
    assert [entry.outcome for entry in empty.bring(records)] == ["draft", "draft", "there"]
    before = {path.name: path.read_bytes() for path in (empty.root / "claims").iterdir()}
    again = empty.bring([*records, review(claimReviewed="Other words")])
    assert {entry.outcome for entry in again} == {"there"}
    assert "other words" in again[-1].reason
    assert {path.name: path.read_bytes() for path in (empty.root / "claims").iterdir()} == before


def test_two_claims_of_one_page_are_two(empty):
    entries = empty.bring([review(), review(claimReviewed="The sun is made of butter")])
    assert [entry.outcome for entry in entries] == ["draft", "draft"]


def test_the_same_words_get_ids_of_their_own(empty):
    entries = empty.bring([review(url=f"https://a.example/{number}") for number in range(3)])
    stems = ["the-moon-is-made-of-cheese", "the-moon-is-made-of-cheese-2", "the-moon-is-made-of-cheese-3"]
    assert [entry.path for entry in entries] == [f"claims/{stem}.yaml" for stem in stems]


def test_letters_that_are_not_latin_and_names_that_windows_refuses(empty):
    entries = empty.bring([review(url="https://a.example/1", claimReviewed="月はチーズ"), review(claimReviewed="CON")])
    assert entries[0].path.startswith("claims/claim-")
    assert entries[1].path == "claims/claim-con.yaml"


def test_a_dry_run_writes_nothing(empty):
    assert [entry.outcome for entry in empty.bring([review()], dry=True)] == ["draft"]
    assert list((empty.root / "claims").iterdir()) == []


def test_publishers_mean_different_things_by_one_word(empty):
    (empty.root / "content/verdict-map.yaml").write_text(
        "'*':\n  Bof: half-true\nExample Checks:\n  bof!: 'false'\nwww.c.example:\n  Bof: none\n", "utf-8"
    )
    bof = {"alternateName": "BOF"}
    entries = empty.bring(
        [
            review(reviewRating=bof),
            review(reviewRating=bof, author="B", url="https://b.example/"),
            review(reviewRating=bof, author="C", url="https://c.example/"),
        ]
    )
    assert [entry.verdict for entry in entries] == ["false", "half-true", ""]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A:\n  x: nonsense\n", ":2:"),
        ("- a\n", "publishers"),
        ("A: b\n", ":1:"),
        ("A: [", "publishers"),
        ("A:\n  x: [1]\n", ":2:"),
    ],
)
def test_a_wrong_map_is_named_with_its_line(empty, text, place):
    (empty.root / "content/verdict-map.yaml").write_text(text, "utf-8")
    with pytest.raises(MapError, match=place):
        empty.bring([review()])


@pytest.mark.parametrize(
    ("label", "verdict"),
    [
        ("Pants on Fire!", "false"),
        ("half-true", "half-true"),
        ("FALSE", "false"),
        ("Unverified", "unproven"),
        ("Mostly false", ""),
    ],
)
def test_obvious_labels_count_where_the_desk_has_the_verdict(empty, label, verdict):
    entry, _ = empty.only(review(reviewRating={"alternateName": label}))
    assert entry.verdict == verdict


def test_the_account_names_everything_and_is_inert(empty):
    hostile = "\x1b[31m::error::\u202e"
    entries = empty.bring(
        [review(), review(url="https://b.example/", reviewRating={"alternateName": f"Odd {hostile}"}), hostile]
    )
    text = "\n".join(as_text(entries, ["A note"]))
    assert "3 records:" in text
    assert "Labels without a verdict of ours" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    told = json.loads(as_json(entries, ["A note"]))
    assert told["counts"] == {"imported": 0, "draft": 2, "there": 0, "refused": 1}
    assert len(told["records"]) == 3


def test_the_api_finds_claims_and_pages(empty):
    claim = {"text": "A claim", "claimant": "Ann", "claimDate": "2025-01-02T00:00:00Z"}
    check = {"publisher": {"name": "P", "site": "p.example"}, "url": "https://p.example/1", "textualRating": "False"}
    entries = empty.bring({"claims": [{**claim, "claimReview": [check, {**check, "url": "https://p.example/2"}]}]})
    assert [entry.verdict for entry in entries] == ["false", "false"]
    markup = {
        "claimReviewed": "Another",
        "claimAuthor": {
            "name": "Bob",
            "jobTitle": "Mayor",
            "sameAs": "https://bob.example/",
            "imageUrl": "https://i.example/",
        },
        "claimAppearances": ["https://x.example/1"],
        "claimFirstAppearance": "https://x.example/0",
        "rating": {"textualRating": "Half true", "ratingExplanation": "Because."},
    }
    page = {"pageUrl": "https://q.example/1", "publishDate": "2025-01-03", "claimReviewMarkups": [markup, {}]}
    first, second = empty.bring({"claimReviewMarkupPages": [page]})
    values = empty.claim(first.path)
    assert (values["claimant"]["role"], values["summary"]) == ("Mayor", "Because.")
    assert sum("https://x.example/" in step for step in values["todo"]) == 2
    assert "Given as imageUrl: https://i.example/" in values["todo"]
    assert second.outcome == "refused"


def test_a_source_that_the_desk_has_is_named(empty):
    work = {"url": "https://news.example.org/city-hires"}
    _, claim = empty.with_source().only(review(itemReviewed={"author": "Ann", "appearance": work}))
    assert any(step.startswith("Quote the words of the claim from the source `article`") for step in claim["todo"])
