"""`factcheck suggest`: the sentences that an editor should look at, and why."""

import hashlib
import json
from datetime import date

import pytest

from factcheck.check import check
from factcheck.editing.suggest import UnreadableSourceError, as_json, as_text, suggest

ARTICLE = """\
 date 2025-11-07 The city
The city hired 300 officers in March, the mayor said. Was it wise? It was a fine day.
Crime should fall because of that. Rents doubled, and 12 shops closed on Monday after a long row.
"""
CLAIM = """\
claim: {claim}
claimant: The mayor
quotes: [{{source: article, quote: "{quote}"}}]
verdict: half-true
summary: Partly.
reviewed: 2025-12-01
review: Partly.
"""


@pytest.fixture
def suggested(desk):
    """Lay out the article with claims on these quotes, and return what is suggested as text and as JSON."""

    def ask(*quotes, everything=False, sidecar="", status=""):
        desk.write("seeds/article.txt", ARTICLE)
        desk.write("seeds/article.yaml", f"sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}\n" + sidecar)
        (desk.root / "claims/officers.yaml").unlink()
        for number, quote in enumerate(quotes):
            desk.write(f"claims/c{number}.yaml", CLAIM.format(claim=f"claim {number}", quote=quote) + status)
        context = check(desk.root, date(2025, 12, 1)).context
        found = suggest(context, context.source("article"))
        return as_text(found, everything), json.loads(as_json(found, everything))

    return ask


def test_each_sentence_stands_with_its_place_its_words_and_the_reasons(suggested):
    text, _ = suggested()
    assert text.splitlines() == [
        "article: 2 of 5 sentences look checkable and are not covered yet.",
        "",
        "A number, or several reasons (2)",
        "--------------------------------",
        "",
        "seeds/article.txt:2",
        "  The city hired 300 officers in March, the mayor said.",
        "    why: a number (“300”); a date or period (“in March”); somebody’s words (“mayor said”)",
        "",
        "seeds/article.txt:3",
        "  Rents doubled, and 12 shops closed on Monday after a long row.",
        "    why: a number (“12”); a date or period (“Monday”); a comparison or change (“doubled”)",
        "",
        "--all lists the others too (3), with what covers them. Set aside: 1 as a question, "
        "1 as a word of opinion, and no number or date.",
        "To go on with a sentence: write a claim (a new file claims/<id>.yaml) with the words under `quotes`,",
        "or set the words aside as opinion under `not_checked` in seeds/article.yaml, with the reason.",
        "The list goes by words and numbers only: it misses claims, and what it lists may be true or of no interest.",
    ]


def test_json_counts_offsets_in_the_sources_text(suggested):
    _, value = suggested()
    assert value["source"] == "article"
    for one in value["sentences"]:
        assert ARTICLE[one["start"] : one["end"]] == one["text"]
    assert value["sentences"][1] == {
        "start": ARTICLE.index("Rents"),
        "end": len(ARTICLE) - 1,
        "line": 3,
        "text": "Rents doubled, and 12 shops closed on Monday after a long row.",
        "reasons": [
            {"kind": "comparison", "words": "doubled", "covered": False},
            {"kind": "number", "words": "12", "covered": False},
            {"kind": "date", "words": "Monday", "covered": False},
        ],
        "covered": 0.0,
        "claims": [],
        "not_checked": [],
        "suggested": True,
        "strong": True,
        "set_aside": "",
    }


def test_a_sentence_that_a_claim_covers_is_not_suggested(suggested):
    text, _ = suggested("The city hired 300 officers in March, the mayor said.")
    assert "1 of 5 sentences" in text
    assert "300" not in text


def test_a_passage_that_is_set_aside_covers_as_a_claim_does(suggested):
    text, _ = suggested(sidecar="not_checked: [{quote: 'Rents doubled, and 12 shops closed', reason: A joke}]\n")
    assert "doubled" not in text


def test_a_draft_covers_too_for_somebody_is_at_it(suggested):
    text, _ = suggested("Rents doubled, and 12 shops closed on Monday", everything=True, status="status: draft\n")
    assert "by the claim c0 (draft)" in text
    assert "1 of 5 sentences" in text


def test_of_a_sentence_that_is_partly_covered_the_part_is_named(suggested):
    text, value = suggested("Rents doubled")
    assert text.splitlines()[9:15] == [
        "seeds/article.txt:3",
        "  Rents doubled, and 12 shops closed on Monday after a long row.",
        "    why: a number (“12”); a date or period (“Monday”)",
        "    covered (24 %):",
        "      Rents doubled",
        "        by the claim c0",
    ]
    assert value["sentences"][1]["covered"] == 0.245
    assert value["sentences"][1]["claims"] == ["c0"]
    assert value["sentences"][1]["reasons"][0] == {"kind": "comparison", "words": "doubled", "covered": True}


def test_a_number_outside_of_what_is_covered_keeps_a_sentence_on_the_list(suggested):
    _, value = suggested("shops closed on Monday after a long row")
    assert value["sentences"][1]["covered"] > 0.5
    assert [one["words"] for one in value["sentences"][1]["reasons"] if not one["covered"]] == ["doubled", "12"]


def test_all_lists_the_others_with_what_covers_them_or_why_they_are_left_out(suggested):
    text, value = suggested("The city hired 300 officers in March, the mayor said.", everything=True)
    assert len(value["sentences"]) == 5
    assert [one["set_aside"] for one in value["sentences"]] == ["", "question", "", "opinion", ""]
    assert [one["suggested"] for one in value["sentences"]] == [False, False, False, False, True]
    assert (
        "    covered (100 %):\n      The city hired 300 officers in March, the mayor said.\n        by the claim c0"
        in text
    )
    assert "  Was it wise?\n    set aside: a question\n" in text
    assert "  It was a fine day.\n    no reason found\n" in text
    assert "    set aside: a word of opinion, and no number or date\n" in text
    assert "--all" not in text


def test_nothing_left_to_suggest_says_so(suggested):
    text, value = suggested(*(line for line in ARTICLE.splitlines()[1:]))
    assert text.startswith("article: 0 of 5 sentences look checkable and are not covered yet.\n\n--all lists")
    assert value["sentences"] == []


def test_a_text_that_can_not_be_read_is_named(desk):
    desk.write("seeds/binary.txt", b"caf\x00\x01")
    context = check(desk.root, date(2025, 12, 1)).context
    with pytest.raises(UnreadableSourceError, match="`binary` could not be read"):
        suggest(context, context.source("binary"))


def test_what_could_act_on_a_terminal_is_written_out(desk):
    desk.write("seeds/article.txt", "They paid \x1b[31m500 dollars.\n")
    context = check(desk.root, date(2025, 12, 1)).context
    assert "They paid \\x1b[31m500 dollars." in as_text(suggest(context, context.source("article")))
