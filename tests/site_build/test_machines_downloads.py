"""What the downloads say of a desk that has a claim of each kind."""

import csv
import io
import json

import feedparser
import pytest

from factcheck.shapes.claims_csv import COLUMNS, defused

from .machine_desks import ADDRESS, RECORDING, built


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return built("full", tmp_path_factory.mktemp("full"))


def claims(site) -> dict[str, dict]:
    return {one["id"]: one for one in json.loads(site.read("data/claims.json"))["claims"]}


def test_a_claim_says_everything(site):
    one = claims(site)["bridge"]
    assert one["claimant"] == {"name": "A Speaker", "type": "person", "role": "mayor"}
    assert (one["as_of"], one["last_verified"], one["flags"]) == ("2025-12-02", "2025-12-04", ["outdated"])
    assert one["reply"]["requested"] == "2025-12-01"
    assert one["reply"]["received"] == "2025-12-02"
    assert one["evidence"][0] == {
        "stance": "contradicts",
        "title": "Plan",
        "publisher": "City",
        "url": "https://city.example.org/bridge",
        "date": "2025-11-07",
        "type": "official",
        "interested": True,
        "quote": "hire 10,000 … by January",
        "before": "wants to",
        "edited": True,
        "quote_state": "verified",
        "source": "article",
    }
    assert one["quotes"][0]["place"] == "At 0:01 in the recording"
    assert len(one["quotes"][0]["source"]["sha256"]) == 64
    assert claims(site)["mayor-said"]["short"].startswith("Mayor says")


def test_withdrawn_is_marked_in_every_format(site):
    one = claims(site)["broke"]
    assert one["status"] == "withdrawn"
    assert one["withdrawn"] == {"date": "2025-12-11", "reason": "The quote was a joke."}
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(site.read("data/claims.csv").removeprefix("\ufeff")))}
    assert (rows["broke"]["status"], rows["broke"]["withdrawn"]) == ("withdrawn", "2025-12-11")
    assert rows["officers"]["status"] == "published"
    for name in ("all", "verdicts/unproven", "claimants/the-mayor", "topics/city"):
        for suffix in (".atom.xml", ".rss.xml"):
            titles = [entry.title for entry in feedparser.parse(site.read(f"feeds/{name}{suffix}")).entries]
            assert "Withdrawn: Unproven: The city is broke" in titles
    search = json.loads(site.read("data/claim-search.json"))["claims"]
    assert {one["claimReview"][0]["textualRating"] for one in search if "broke" in one["text"]} == {"Withdrawn"}
    bodies = [one["body"] for one in annotations(site) if "#broke-" in one["id"]]
    assert "Withdrawn: The quote was a joke." in [body.get("value") for body in bodies[0]]


def annotations(site) -> list[dict]:
    return json.loads(site.read("data/annotations.json"))["first"]["items"]


def test_an_annotation_leads_to_the_words(site):
    (one,) = [one for one in annotations(site) if one["id"].endswith("#mayor-said-1")]
    quote, position = one["target"]["selector"]
    article = site.folder.parent.joinpath("seeds/article.txt").read_text("utf-8")
    assert article[position["start"] : position["end"]] == quote["exact"]
    assert article[position["start"] - 32 : position["start"]] == quote["prefix"]
    assert article[position["end"] : position["end"] + 32] == quote["suffix"]
    assert one["target"]["source"] == "https://news.example.org/article"
    assert one["body"][-1]["source"] == f"{ADDRESS}claims/mayor-said/"


def test_a_source_that_may_not_be_shown_gives_its_words_only(site):
    (one,) = [one for one in annotations(site) if one["id"].endswith("#broke-1")]
    assert one["target"]["selector"][0] == {"type": "TextQuoteSelector", "exact": "The city is broke"}


def test_a_recording_has_the_time(site):
    assert "00:00:04.500" in RECORDING
    (one,) = [one for one in annotations(site) if one["id"].endswith("#bridge-1")]
    assert one["target"]["selector"][-1] == {
        "type": "FragmentSelector",
        "conformsTo": "http://www.w3.org/TR/media-frags/",
        "value": "t=1,9",
    }


def test_an_edited_quote_has_one_target_for_each_part(desk):
    desk.change(
        "claims/officers.yaml",
        "quote: The city wants to hire 10,000 officers by January",
        'quote: "The city wants … officers by January"\n    edited: true',
    )
    (one,) = annotations(desk.build("-s", "publishconf.py", SITEURL=ADDRESS))
    assert [target["selector"][0]["exact"] for target in one["target"]] == ["The city wants", "officers by January"]


def test_the_corrections_feed_has_every_kind(site):
    for suffix in ("atom", "rss"):
        entries = feedparser.parse(site.read(f"feeds/corrections.{suffix}.xml")).entries
        assert [entry.title.partition(":")[0] for entry in entries] == [
            "Withdrawal",
            "Clarification",
            "Change of verdict",
        ]
        assert entries[0].id == f"{ADDRESS}claims/broke/#withdrawal-2025-12-11"
        assert entries[2].summary == "We had not heard the recording. Before: Half true."
    assert site.read("feeds/corrections.rss.xml").count('isPermaLink="false"') == 3
    assert site.read("feeds/all.rss.xml").count('isPermaLink="true"') == 4


def test_two_corrections_of_one_day_stay_apart(desk):
    twice = "corrections:\n" + "  - {date: 2025-12-02, kind: update, note: Once more.}\n" * 2
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml") + twice)
    built = desk.build("-s", "publishconf.py", SITEURL=ADDRESS)
    ids = [entry.id.partition("#")[2] for entry in feedparser.parse(built.read("feeds/corrections.atom.xml")).entries]
    assert ids == ["update-2025-12-02", "update-2025-12-02-2"]


def test_each_author_is_a_person_of_its_own(desk):
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml") + "authors: [Ada, Ben]\n")
    built = desk.build("-s", "publishconf.py", SITEURL=ADDRESS)
    for suffix in ("atom", "rss"):
        (entry,) = feedparser.parse(built.read(f"feeds/all.{suffix}.xml")).entries
        assert [author.name for author in entry.authors] == ["Ada", "Ben"]


def test_former_ids_are_in_no_list(site):
    for name, data in site.files().items():
        if name not in ("claims/mayor-said-it/index.html", ".factcheck-manifest"):
            assert b"mayor-said-it" not in data, name


@pytest.mark.parametrize(("text", "cell"), [("=A1", "'=A1"), (" =A1", "' =A1"), ("5", "5"), (None, ""), ("a=b", "a=b")])
def test_formulas_open_with_an_apostrophe(text, cell):
    assert defused(text) == cell


def test_the_columns_are_said_in_the_standard_s_way(site):
    metadata = json.loads(site.read("data/claims.csv-metadata.json"))
    header = site.read("data/claims.csv").removeprefix("\ufeff").splitlines()[0].split(",")
    assert [column["name"] for column in metadata["tableSchema"]["columns"]] == header == list(COLUMNS)


def test_the_same_claims_give_the_same_bytes(site, tmp_path):
    again = built("full", tmp_path)
    kept = ("data/", "feeds/", "claims/", "sitemap")
    before = {name: data for name, data in site.files().items() if name.startswith(kept)}
    assert {name: data for name, data in again.files().items() if name.startswith(kept)} == before
