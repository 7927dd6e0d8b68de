"""Why a sentence looks checkable, in words that an editor reads."""

import pytest

from factcheck.coverage.cues import Cues
from factcheck.coverage.reasons import read
from factcheck.coverage.word_lists import CUES


def reasons(sentence, language="en"):
    return {(one.kind, sentence[one.start : one.end]) for one in read(sentence, Cues(language)).reasons}


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("It cost $5.5 million to build.", "number", "$5.5 million"),
        ("Some 50 percent left.", "number", "50 percent"),
        ("They left 1,200 behind.", "number", "1,200"),
        ("Twenty-five came.", "number", "Twenty-five"),
        ("Thousands came.", "number", "Thousands"),
        ("Some 15 000 people came.", "number", "15 000"),
        ("It grew by 7 per cent.", "number", "7 per cent"),
        ("They have stated their case.", "attribution", "stated their case"),
        ("It closed ten years ago.", "date", "years ago"),
        ("About two-thirds agreed.", "number", "two-thirds"),
        ("It opened on July 21, 2017, they recall.", "date", "July 21, 2017"),
        ("It opened in 1998 and closed.", "date", "1998"),
        ("Nobody came on Thursday.", "date", "Thursday"),
        ("It opened in the wake of the vote.", "date", "in the wake of"),
        ("Rents are high, President Jane Doe said.", "attribution", "President Jane Doe said"),
        ("Rents are high, the mayor said.", "attribution", "mayor said"),
        ("According to the city council, rents are high.", "attribution", "According to the city council"),
        ("Rents are higher here than there.", "comparison", "higher"),
        ("They spent more than others.", "comparison", "more than"),
        ("It is the largest park.", "comparison", "largest"),
        ("Rents doubled.", "comparison", "doubled"),
        ("The fire led to a panic.", "cause", "led to"),
        ("The court heard the case.", "record", "court"),
        ("They vowed to rebuild.", "plan", "vowed"),
    ],
)
def test_a_reason_names_its_kind_and_its_words(sentence, kind, words):
    assert (kind, words) in reasons(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "One of them likes COVID-19 and G20 and B-52 jokes.",
        "Law enforcement came, rather than the others.",
        "It was a quiet day in the park.",
        "She may march on.",
        "It was a half-hearted, one-sided talk.",
        "Sunday, January 20, 2008",
    ],
)
def test_words_that_only_look_like_it_give_no_reason(sentence):
    assert reasons(sentence) == set()


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("fr", "D’après la police, c’est faux.", {"attribution"}),
        ("fr", "Selon la police, 12 personnes sont venues le 21 juillet 2017.", {"attribution", "number", "date"}),
        ("de", "Die Zahl stieg um 3,5 Prozent, sagte die Ministerin.", {"comparison", "number", "attribution"}),
        ("es", "El desempleo aumentó más de un 4 % en 2020.", {"comparison", "number", "date", "record"}),
        ("ru", "По словам мэра, цены выросли на 10 процентов.", {"attribution", "comparison", "number"}),
        ("ar", "وقال الوزير إن العدد ارتفع إلى ٥٠٠.", {"attribution", "comparison", "number"}),
        ("fa", "وی گفت: تورم افزایش یافت.", {"attribution", "record", "comparison"}),
        ("hi", "उसने कहा कि 5 लाख लोग आए।", {"attribution", "number"}),
        ("ko", "그는 3배 더 많았다고 말했다.", {"number", "attribution"}),
        ("vi", "Ông Lộc cho biết giá tăng 5 %.", {"attribution", "comparison", "number"}),
        ("zh", "市长表示，人口超过三百万。", {"attribution", "comparison", "number"}),
        ("ja", "市長は過去最大の50億円だと述べた。", {"attribution", "comparison", "number"}),
        ("th", "เขากล่าวว่ามีคนมากกว่า 500 คน", {"attribution", "comparison", "number"}),
    ],
)
def test_other_languages_have_their_words(language, sentence, found):
    assert {kind for kind, _ in reasons(sentence, language)} == found
    assert {kind for kind, _ in reasons(sentence, "")} >= found


def test_a_language_without_lists_takes_all_of_them():
    assert reasons("Rents are high, the mayor said.", "sw") == reasons("Rents are high, the mayor said.", "")


def test_a_question_is_set_aside():
    assert read("Did 500 people come?", Cues("en")).set_aside == "question"
    assert read("“Did 500 people come?”", Cues("en")).set_aside == "question"
    assert read("500人来たのか？", Cues("ja")).set_aside == "question"


def test_an_opinion_is_set_aside_unless_it_leans_on_a_fact():
    assert read("It should be the largest park, he said.", Cues("en")).set_aside == "opinion"
    assert read("It should cost 5 million.", Cues("en")).set_aside == ""
    assert read("We should keep the law of 1998.", Cues("en")).set_aside == ""


def test_the_lists_hold_only_what_can_be_found():
    for kinds in CUES.values():
        for cues in kinds.values():
            for cue in cues.split(","):
                assert cue.strip() == cue.strip().lower()
                assert cue.strip().rstrip("*")
                assert "*" not in cue.strip()[:-1]
