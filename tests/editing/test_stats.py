"""`factcheck stats`: the numbers of a desk, as a person or a program reads them."""

import json
from datetime import date

import pytest

from factcheck.check import check
from factcheck.coverage.stats import stats
from factcheck.editing.stats import as_json, as_text

OTHER = """\
 date 2025-11-08 A second text
The city spent 5 million on “parks” in May.
"""
SIDECAR = """\
publisher: Example News
url: https://news.example.org/2
not_checked: [{quote: The city, reason: Just two words}]
"""
OTHER_CLAIM = """\
claim: The city spent 5 million
claimant: The mayor
quotes:
  - {source: second, quote: 'spent 5 million on "parks"'}
verdict: "true"
summary: It did.
reviewed: 2025-12-01
review: It did.
corrections: [{date: 2025-12-02, kind: correction, note: A name was wrong.}]
evidence:
  - {url: "https://city.example.org/1", type: official, stance: supports, source: article, quote: the mayor said}
  - {url: "https://city.example.org/2", type: official, stance: supports, quote: not kept}
"""


@pytest.fixture
def numbers(desk):
    """Check the desk and count it: all of it, or the sources of these ids."""

    def count(*ids):
        checked = check(desk.root, date(2025, 12, 5))
        known = checked.repository.source_by_id
        found = stats(checked.context, [known[id] for id in ids] or list(known.values()))
        return as_text(found, checked.report.summary.errors), json.loads(as_json(found, checked.report.summary.errors))

    return count


def second(desk):
    desk.write("seeds/second.txt", OTHER)
    desk.write("seeds/second.yaml", SIDECAR)
    desk.write("claims/spent.yaml", OTHER_CLAIM)


def test_a_table_of_the_sources_and_the_counts_below_it(desk, numbers):
    second(desk)
    text, _ = numbers()
    assert text.splitlines()[:5] == [
        "Source        Characters  Claims  Quotes  Drafts  Checked  Opinion  Untouched  Overlaps",
        "article               94       1       1       0   42.6 %    0.0 %     57.4 %         0",
        "second                32       1       1       0   62.5 %   21.9 %     15.6 %         0",
        "All together         126                           47.6 %    5.6 %     46.8 %         0",
        "",
    ]
    assert "Claims: 2 (claims we chose to check; not a sample)\n  True            1\n  Half true       1\n" in text
    assert "  corrections       1" in text
    assert (
        "Quotes: 2\n  word for word                                            1\n  word for word, but for typo" in text
    )
    assert (
        "Evidence: 3\n  quote verified in a text we keep       1\n  quote not verified                     1\n" in text
    )


def test_json_has_the_same_numbers_under_names(desk, numbers):
    second(desk)
    _, value = numbers()
    assert value["sources"][1] == {
        "id": "second",
        "readable": True,
        "claims": 1,
        "quotes": 1,
        "drafts": 0,
        "characters": 32,
        "checked": 20,
        "opinion": 7,
        "untouched": 5,
        "checked_percent": 62.5,
        "opinion_percent": 21.9,
        "untouched_percent": 15.6,
        "overlaps": 0,
    }
    assert value["total"]["characters"] == 126
    assert value["verdicts"][0] == {"id": "true", "title": "True", "claims": 1}
    assert value["quotes"] == {"exact": 1, "equivalent": 1, "edited": 0, "not_verified": 0}
    assert value["evidence"] == {"verified": 1, "not_verified": 1, "without_quote": 1}
    assert value["corrections"] == 1


def test_sources_that_are_named_narrow_everything_to_them(desk, numbers):
    second(desk)
    text, value = numbers("second")
    assert [one["id"] for one in value["sources"]] == ["second"]
    assert value["claims"] == 1
    assert value["evidence"]["without_quote"] == 0
    assert "All together" not in text


def test_a_draft_is_counted_apart_and_covers_nothing(desk, numbers):
    desk.change("claims/officers.yaml", "verdict:", "status: draft\nverdict:")
    _, value = numbers()
    assert (value["claims"], value["drafts"]) == (0, 1)
    assert (value["sources"][0]["claims"], value["sources"][0]["drafts"]) == (0, 1)
    assert value["sources"][0]["checked"] == 0


def test_a_withdrawn_claim_still_counts_as_the_site_shows_it(desk, numbers):
    desk.change(
        "claims/officers.yaml", "verdict:", "status: withdrawn\nwithdrawn: {date: 2025-12-03, reason: x}\nverdict:"
    )
    _, value = numbers()
    assert (value["claims"], value["withdrawn"]) == (1, 1)
    assert value["sources"][0]["checked"] > 0


def test_what_is_wrong_or_unreadable_is_said_and_not_hidden(desk, numbers):
    desk.write("claims/broken.yaml", "claim: [unclosed")
    desk.write("seeds/binary.txt", b"caf\x00\x01")
    desk.change("claims/officers.yaml", "by January\nverdict", "by June\nverdict")
    text, value = numbers()
    assert text.startswith(
        "not counted: claims/broken.yaml could not be read\nnot counted: seeds/binary.txt could not be read\n"
        "`factcheck check` finds "
    )
    assert "binary (could not be read)           0" in text
    assert value["unreadable"] == ["claims/broken.yaml", "seeds/binary.txt"]
    assert value["errors"] > 0
    assert value["claims"] == 1
    assert value["quotes"]["not_verified"] == 1
    assert [one["readable"] for one in value["sources"]] == [True, False]
    assert value["sources"][1]["checked_percent"] is None


def test_a_verdict_that_the_scale_does_not_have_is_named(desk, numbers):
    desk.change("claims/officers.yaml", "verdict: half-true", "verdict: dubious")
    text, value = numbers()
    assert {"id": "dubious", "title": "dubious (not on the scale)", "claims": 1} in value["verdicts"]
    assert "dubious (not on the scale)       1" in text


def test_wide_characters_keep_the_columns_straight(desk, numbers):
    desk.change("content/verdicts.yaml", "title: Half true", "title: 一部は事実")
    text, _ = numbers()
    assert "  True             0\n  一部は事実       1\n  False            0\n" in text


def test_what_could_act_on_a_terminal_is_written_out(desk, numbers):
    desk.change("content/verdicts.yaml", "title: Half true", 'title: "Half \\e[31mtrue"')
    text, _ = numbers()
    assert "\x1b" not in text


def test_an_empty_desk_has_a_table_too(desk, numbers):
    for path in ("claims/officers.yaml", "seeds/article.txt", "seeds/article.yaml"):
        (desk.root / path).unlink()
    text, value = numbers()
    assert text.startswith("Source  Characters")
    assert value["total"]["characters"] == 0
