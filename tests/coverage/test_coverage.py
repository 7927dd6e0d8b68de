"""What of a source's text counts as checked, opinion or untouched."""

import hashlib
import re
from datetime import date

import pytest

from factcheck.check import check
from factcheck.coverage import body, by_source, characters, cut, letters, measure, opinions

ARTICLE = """\
 date 2025-11-07 Ten new parks for the city
Ten parks — opened. They cost 5 million.

“A dream,” said all.
"""

CLAIM = """\
claim: {claim}
claimant: The mayor
quotes:
{quotes}
verdict: half-true
summary: Partly.
reviewed: 2025-12-01
review: Partly.
"""


@pytest.fixture
def covered(desk):
    """Lay out the article with claims on these quotes and these opinions, and return its stretches by their words."""

    def lay_out(quotes=(), not_checked=()):
        desk.write("seeds/article.txt", ARTICLE)
        sidecar = f"sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}\n"
        if not_checked:
            sidecar += "not_checked:\n" + "".join(f'  - {{quote: "{q}", reason: taste}}\n' for q in not_checked)
        desk.write("seeds/article.yaml", sidecar)
        (desk.root / "claims/officers.yaml").unlink()
        for number, quote in enumerate(quotes):
            lines = f'  - source: article\n    quote: "{quote}"\n'
            desk.write(f"claims/c{number}.yaml", CLAIM.format(claim=f"claim {number}", quotes=lines))
        context = check(desk.root, date(2025, 12, 1)).context
        source = context.source("article")
        marks = by_source(context.repository.claims, context).get("article", [])
        stretches = cut(*body(source), [*marks, *opinions(source, context)])
        return source.text, stretches

    return lay_out


def told(text, stretches):
    return [(text[one.start : one.end], one.kind, [claim.id for claim in one.claims]) for one in stretches]


def test_the_text_is_cut_where_passages_open_and_close(covered):
    text, stretches = covered(["They cost 5 million", "5 million."], ["A dream"])
    assert told(text, stretches) == [
        ("Ten parks — opened. ", "plain", []),
        ("They cost ", "claim", ["c0"]),
        ("5 million", "claim", ["c0", "c1"]),
        (".", "claim", ["c1"]),
        ("\n\n“", "plain", []),
        ("A dream", "opinion", []),
        (",” said all.", "plain", []),
    ]


def test_letters_and_digits_are_counted_and_nothing_between_them(covered):
    text, stretches = covered(["They cost 5 million."], ["A dream"])
    counted = measure(stretches, letters(text))
    assert (counted.checked, counted.opinion, counted.untouched) == (16, 6, 14 + 7)
    assert counted.total == 43


def test_a_text_that_is_checked_from_end_to_end_leaves_nothing_untouched(covered):
    text, stretches = covered(["Ten parks — opened", "They cost 5 million"], ["A dream,” said all"])
    assert measure(stretches, letters(text)).untouched == 0
    assert measure(stretches, characters).untouched > 0


def test_the_title_does_not_count_but_what_a_quote_takes_of_the_body_does(covered):
    text, stretches = covered(["for the city Ten parks"])
    assert told(text, stretches)[0] == ("Ten parks", "claim", ["c0"])
    assert measure(stretches, letters(text)).checked == len("Tenparks")


def test_what_is_both_checked_and_opinion_is_checked(covered):
    text, stretches = covered(["said all"], ["A dream,” said all."])
    counted = measure(stretches, letters(text))
    assert (counted.checked, counted.opinion) == (7, 6)


def test_an_overlap_is_one_place_however_many_pieces_it_is_cut_into(covered):
    text, stretches = covered(["parks — opened. They cost", "opened. They", "opened", "said all", "all"])
    assert measure(stretches, letters(text)).overlaps == 2


def test_a_claim_that_quotes_the_same_words_twice_does_not_overlap_itself(covered, desk):
    desk_quotes = ["They cost 5 million"]
    text, _ = covered(desk_quotes)
    twice = '  - {source: article, quote: "They cost"}\n  - {source: article, quote: "They cost 5"}\n'
    desk.write("claims/c0.yaml", CLAIM.format(claim="twice", quotes=twice))
    context = check(desk.root, date(2025, 12, 1)).context
    stretches = cut(*body(context.source("article")), by_source(context.repository.claims, context)["article"])
    assert measure(stretches, letters(text)).overlaps == 0


def test_a_quote_that_does_not_stand_in_the_text_covers_nothing(covered):
    text, stretches = covered(["They cost 6 million"], ["A nightmare"])
    assert measure(stretches, letters(text)).untouched == measure(stretches, letters(text)).total


def test_an_empty_text_has_nothing_to_count(desk):
    assert measure(cut(0, 0, []), letters("")).total == 0


def test_measures_add_up(covered):
    text, stretches = covered(["They cost 5 million"])
    one = measure(stretches, letters(text))
    assert (one + one).total == 2 * one.total


@pytest.mark.parametrize(
    "text",
    [
        "The “city” — 10,000_officers, it’s ½ of ٣",
        "قال الوزير: ٥٠ ألفاً",
        "Ünïcödé naïve",
        "",
        "— …",
        "\ud800a\x00b 中文",
    ],
)
def test_letters_are_counted_alike_in_every_script(text):
    assert letters(text)(0, len(text)) == len(re.sub(r"[\W_]", "", text))
    assert letters(text)(2, 9) == len(re.sub(r"[\W_]", "", text[2:9]))
