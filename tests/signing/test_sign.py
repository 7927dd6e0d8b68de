"""`factcheck sign`: one place of one file changes, and nobody signs what is wrong, unfinished or their own."""

import hashlib
import re

import pytest

from factcheck.reading import read_repository
from factcheck.review import digest

from .conftest import PATH, TODAY

PEOPLE = "- {id: ada, name: Ada Example, role: editor}\n- {name: Ben Example, url: https://example.org/ben}\n"


def entry(desk, by="Ben Example", day=TODAY):
    repository = read_repository(desk.root, TODAY)
    return f"by: {by}\n    date: {day}\n    digest: {digest(repository.claims[0], repository)}\n"


def test_it_adds_name_day_and_digest(sign, desk, errors):
    before = desk.read(PATH)
    done = sign()
    assert done.exit_code == 0, done.output
    assert done.output.splitlines() == [
        "claims/officers.yaml: The city wants to hire 10,000 officers by January",
        "  signed by Ben Example on 2026-01-16",
    ]
    assert desk.read(PATH) == f"{before}reviews:\n  - {entry(desk)}"
    assert errors() == []


def test_the_day_may_be_an_earlier_one(sign, desk):
    assert sign("--date", "2026-01-02").exit_code == 0
    assert "date: 2026-01-02\n" in desk.read(PATH)


@pytest.mark.parametrize(
    "reviews",
    [
        "reviews:\n  - by: Ada Example\n    date: 2025-12-03\n    digest: {}  # read twice\n",
        "reviews:\n- by: Ada Example\n  date: 2025-12-03\n  digest: {}\n\n# the end\n",
        "reviews:\n  - {{by: Ada Example, date: 2025-12-03, digest: {}}}\n",
        "reviews: [{{by: Ada Example, date: 2025-12-03, digest: {}}}]  # first\n",
        "reviews: [\n  {{by: Ada Example, date: 2025-12-03, digest: {}}},\n]\ntopics: [city]\n",
        "reviews:\n    -   by: Ada Example\n        date: 2025-12-03\n        digest: {}",
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_it_is_added_behind_the_last_one_and_nothing_else_moves(sign, desk, errors, reviews, ends, bom):
    desk.write(PATH, desk.read(PATH) + reviews.format("0" * 64))
    now = re.search("digest: ([0-9a-f]{64})", entry(desk))[1]
    before = (bom + desk.read(PATH).replace("0" * 64, now)).replace("\n", ends)
    desk.write(PATH, before)
    done = sign()
    assert done.exit_code == 0, done.output
    after = desk.read(PATH)
    kept = iter(after)
    assert all(character in kept for character in before), "something was taken away"
    assert after.count("\n") == after.count(ends)
    assert [one.by for one in read_repository(desk.root, TODAY).claims[0].reviews] == ["Ada Example", "Ben Example"]
    assert errors() == []


def test_line_ends_comments_and_the_byte_order_mark_stay(sign, desk):
    before = "\ufeff# Ours.\r\n" + desk.read(PATH).replace("\n", "\r\n") + "topics: [city]  # one\r\n# The end.\r\n"
    desk.write(PATH, before)
    assert sign().exit_code == 0
    added = f"reviews:\n  - {entry(desk)}".replace("\n", "\r\n")
    assert desk.read(PATH).replace(added, "") == before


def test_a_text_that_keeps_its_last_empty_lines_stays_as_it_is(sign, desk):
    before = desk.read(PATH).replace("review: |\n", "review: |+\n") + "\n\n"
    desk.write(PATH, before)
    assert sign().exit_code == 0
    assert desk.read(PATH).replace(f"reviews:\n  - {entry(desk)}", "") == before


def test_a_file_without_a_place_for_it_is_left_alone(sign, desk):
    before = (
        '{claim: The city, claimant: The mayor, quotes: [{source: article, quote: The city wants}],\n verdict: "true",'
    )
    before += " summary: So., reviewed: 2025-12-01, review: So., evidence: [{url: https://city.example.org/}]\n}\n"
    desk.write(PATH, before)
    done = sign()
    assert done.exit_code == 1
    assert "write the line above into `reviews` by hand" in done.output
    assert desk.read(PATH) == before


def test_who_signs_twice_has_signed_once(sign, desk):
    assert sign().exit_code == 0
    once = desk.read(PATH)
    done = sign(by="ben example")
    assert done.exit_code == 0
    assert "nothing to do" in done.output
    assert desk.read(PATH) == once


def test_formatting_never_voids_a_sign_off(sign, desk, errors):
    assert sign().exit_code == 0
    desk.write(PATH, "# a comment\n" + desk.read(PATH).replace("claimant: The mayor", 'claimant: {name: "The mayor"}'))
    desk.change(PATH, "number but not", "number\n  but not")
    assert errors() == []


def test_a_changed_word_voids_it_until_it_is_signed_again(sign, desk, errors):
    assert sign().exit_code == 0
    desk.change(PATH, "not the month", "not the day")
    assert errors() == ["REV003"]
    done = sign("--date", "2026-01-15")
    assert done.exit_code == 0, done.output
    assert "signed again by Ben Example on 2026-01-15" in done.output
    assert desk.read(PATH).count("digest:") == 1
    assert errors() == []


def test_an_edited_passage_of_the_source_voids_it(sign, desk, errors):
    assert sign().exit_code == 0
    article = desk.read("seeds/article.txt").replace("10,000 officers by", "10,000 officers before")
    desk.write("seeds/article.txt", article)
    desk.change(
        PATH, "quote: The city wants to hire 10,000 officers by", "quote: The city wants to hire 10,000 officers before"
    )
    desk.write(
        "seeds/article.yaml",
        re.sub("[0-9a-f]{64}", hashlib.sha256(article.encode()).hexdigest(), desk.read("seeds/article.yaml")),
    )
    assert errors() == ["REV003"]


def test_what_others_signed_before_the_change_is_told(sign, desk, errors):
    assert sign(by="Cem Example").exit_code == 0
    desk.change(PATH, "not the month", "not the day")
    done = sign()
    assert "Cem Example signed on 2026-01-16 what no longer stands" in done.output
    assert errors() == ["REV003"]


def test_what_the_check_calls_an_error_is_named_and_nothing_is_signed(sign, desk):
    desk.change(PATH, "quote: The city wants to hire 10,000", "quote: The city wants to hire 1,000")
    before = desk.read(PATH)
    done = sign()
    assert done.exit_code == 1
    assert "QUO002" in done.output
    assert done.output.endswith("  not signed\n")
    assert desk.read(PATH) == before


def test_a_source_that_was_changed_is_an_error_of_the_claim(sign, desk):
    desk.change("seeds/article.txt", "left.", "left!")
    assert sign().exit_code == 1
    assert "reviews" not in desk.read(PATH)


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_only_what_stands_is_signed(sign, desk, status):
    withdrawn = "withdrawn: {date: 2025-12-05, reason: It was wrong.}\n" if status == "withdrawn" else ""
    desk.write(PATH, desk.read(PATH) + f"status: {status}\n{withdrawn}")
    done = sign()
    assert done.exit_code == 1
    assert f"its status is `{status}`" in done.output


def test_nobody_signs_tomorrow(sign, desk):
    done = sign("--date", "2026-01-17")
    assert done.exit_code == 1
    assert "today is 2026-01-16" in done.output


def test_an_author_counts_for_nothing_alone(sign, desk):
    desk.write(PATH, desk.read(PATH) + "authors: [Ben Example]\n")
    done = sign()
    assert done.exit_code == 1
    assert "somebody else has to read it first" in done.output
    assert sign(by="Ada Example").exit_code == 0
    done = sign()
    assert done.exit_code == 0
    assert "readers count the other sign-offs only" in done.output


@pytest.mark.parametrize(("by", "written"), [("ada", "Ada Example"), ("ben example", "Ben Example")])
def test_the_roster_says_how_a_name_is_written(sign, desk, by, written):
    desk.write("content/people.yaml", PEOPLE)
    assert sign(by=by).exit_code == 0
    assert f"by: {written}\n" in desk.read(PATH)


@pytest.mark.parametrize(
    ("people", "by", "said"),
    [
        (PEOPLE, "Ada Exmaple", "names no `Ada Exmaple`; did you mean `Ada Example`?"),
        (PEOPLE, "Zoe", "use one of: `Ada Example`, `Ben Example`, `ada`"),
        ("[", "Ada Example", "can't be read, so nobody can sign"),
        (PEOPLE, "  ", "a sign-off needs a name"),
    ],
)
def test_only_people_of_the_roster_sign(sign, desk, people, by, said):
    desk.write("content/people.yaml", people)
    done = sign(by=by)
    assert done.exit_code == 2
    assert said in " ".join(done.output.split())
    assert "reviews" not in desk.read(PATH)


@pytest.mark.parametrize(
    "by", ["Ann: the\tone", "# Ann", "Ann, [of] {us}", 'it\'s "Ann"', "- Ann", "true", "Ann \\ Bo"]
)
def test_any_name_is_text(sign, desk, by):
    assert sign(by=by).exit_code == 0
    assert sign(by="Cem").exit_code == 0
    names = [one.by for one in read_repository(desk.root, TODAY).claims[0].reviews]
    assert names == [" ".join(by.split()), "Cem"]


def test_an_unknown_claim_stops_all_before_anything_is_signed(sign, desk):
    done = sign("oficers")
    assert done.exit_code == 2
    assert "did you mean `officers`?" in done.output
    assert "reviews" not in desk.read(PATH)
