"""What each tier accepts and refuses, by example."""

from __future__ import annotations

import pytest

from factcheck.quotes import Match, Status, Text, Tier, fold, locate
from factcheck.quotes.tokens import Tokens

TEXT = (
    "They deported 10,000 illegal immigrants. We can't stop, he said; it wasn't 5% or $5 million.\n"
    "“The health care bill didn't pass,” the senator's aide told CNN on 9/11. Really? Yes!\n"
    "“We will not rest – never – again,” she added, … and left [the hall] at 9:41 p.m."
    " with ¾ of the well-known crowd."
)


def found(quote: str, text: str = TEXT) -> str | None:
    match = locate(text, quote)
    return None if match.start is None else text[match.start : match.end]


@pytest.mark.parametrize(
    "quote",
    [
        "deported 10,000",
        "$5 million",
        "wasn't 5%",
        "pass,” the",
        "9/11",
        "We",
        " or $5 ",
        "– never –",
        "¾ of",
    ],
)
def test_exact(quote: str) -> None:
    match = locate(TEXT, quote)
    assert (match.tier, match.status, match.holds) == (Tier.EXACT, Status.UNIQUE, True) or match.all_spans[1:]
    assert match.similarity == 1


@pytest.mark.parametrize(
    "quote",
    [
        "legal immigrants",
        "We can",
        "0,000 illegal",
        "10,00",
        "was",
        "5 million",
        "wasn't 5",
        "'t stop",
        "9/1",
        "11. Really",
        "9:4",
        "well",
    ],
)
def test_a_quote_never_begins_or_ends_inside_a_token(quote: str) -> None:
    assert quote in TEXT
    assert not locate(TEXT, quote).holds


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ('"The health care bill didn’t pass," the', "“The health care bill didn't pass,” the"),
        ("''The health care bill", "“The health care bill"),
        ("not rest—never—again", "not rest – never – again"),
        ("not rest -- never --again", "not rest – never – again"),
        ("added, ... and left", "added, … and left"),
        ("added,. . .and left", "added, … and left"),
        ("$5 million. “The  health\ncare", "$5 million.\n“The health care"),
        ("ille\u00adgal immi\u200bgrants", "illegal immigrants"),
        ("well\u2011known", "well-known"),
        ("ｗｅｌｌ－ｋｎｏｗｎ", "well-known"),
        ("deported\u00a010,000", "deported 10,000"),
    ],
)
def test_equivalent_spells_the_same_words_in_other_characters(quote: str, stands: str) -> None:
    assert locate(TEXT, quote).tier == Tier.EQUIVALENT
    assert found(quote) == stands


def test_canonical_equivalence_and_ligatures() -> None:
    assert locate("the cafe\u0301 was ﬁne", "café was fine").tier == Tier.EQUIVALENT
    assert found("café", "a cafe\u0301, b") == "cafe\u0301"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("10² checks", "102 checks"),
        ("the resume we saw", "the résumé we saw"),
        ("the health care bill", "the healthcare bill"),
        ("they re-sign it now", "they resign it now"),
        ("and we're done here", "and were done here"),
        ("a trans-\nformation there", "a transformation there"),
        ("rock &amp; roll is dead", "rock & roll is dead"),
        ("the donâ€™t rule stays", "the don’t rule stays"),
        ("pay 100 roubles now", "p\u0430y 100 roubles now"),
        ("it is ٣ years old", "it is 3 years old"),
        ("a range of 5–10 here", "a range of 5 – 10 here"),
        ("می\u200cشود و بود", "میشود و بود"),
    ],
)
def test_what_the_fold_leaves_alone(text: str, quote: str) -> None:
    match = locate(text, quote)
    assert match.tier == Tier.ALTERED
    assert match.differences


def test_a_resumed_quotation_may_be_quoted_without_its_opening_mark() -> None:
    text = "He said: “We came.\n“We saw,” and sat.\n“Not I,” said she."
    assert found("We came. We saw,”", text) == "We came.\n“We saw,”"
    assert locate(text, "and sat. Not I,").tier == Tier.ALTERED  # a new quotation, not a resumed one


@pytest.mark.parametrize(
    ("quote", "stands", "shown"),
    [
        ("They deported … immigrants", "They deported 10,000 illegal immigrants", ["ellipsis"]),
        ("They deported [...] immigrants", "They deported 10,000 illegal immigrants", ["ellipsis"]),
        ("… it wasn't 5% …", "it wasn't 5%", ["ellipsis"]),
        (
            "illegal immigrants.... it wasn't",
            "illegal immigrants. We can't stop, he said; it wasn't",
            ["ellipsis"],
        ),
        ("the health care bill", "The health care bill", ["first-letter"]),
        ("We can't stop.", "We can't stop", ["final-mark"]),
        ("deport[s] 10,000", "deported 10,000", ["bracket"]),
        ("[t]he health care", "The health care", ["bracket"]),
        ("The [long] health care", "The health care", ["bracket"]),
        ("[he] can't stop", "can't stop", ["bracket"]),
        ("the [aide] told CNN", "the senator's aide told CNN", ["bracket"]),
        ("illegal immigrants [sic]. We", "illegal immigrants. We", ["sic"]),
    ],
)
def test_edited_shows_each_change(quote: str, stands: str, shown: list[str]) -> None:
    match = locate(TEXT, quote)
    assert match.tier == Tier.EDITED
    assert found(quote) == stands
    assert [edit.type for edit in match.edits] == shown


@pytest.mark.parametrize(
    "quote",
    [
        "They deported [some] illegal",  # over a number
        "it wasn't [6%] or",
        "5% or [€5] million",
        "[2]0,000 illegal",
        "10[0],000 illegal",
        "deported [20] 10,000 illegal",  # beside a number
        "it [was] 5%",  # over a negation
        "bill [did] pass",
        "We will [ever] rest",
        "We can[not] stop",  # a negation put in
        "We [never] can't stop",
        "[not] stop, he",
        "[Il]deported 10,000",  # another word made of one
        "million. [And the] health",  # across a paragraph
        "deported … immi",  # an ellipsis inside a word
        "immigrants … deported",  # out of order
        "Really.",  # a question made a statement
        "Really!",
        "Yes.",
        "they Deported",
        "left [a hall] at",  # over the source's own brackets
        "[16] They deported",  # a bare number is no clarification
    ],
)
def test_edited_refuses_what_an_edit_may_not_do(quote: str) -> None:
    assert not locate(TEXT, quote).holds


def test_the_literal_reading_wins() -> None:
    assert locate(TEXT, "she added, … and left [the hall] at").tier == Tier.EXACT
    match = locate(TEXT, "she added, … and left [the hall] at … crowd")
    assert [edit.type for edit in match.edits] == ["ellipsis"]


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("They deported 100,000 illegal immigrants", "number"),
        ("They deported 10,000 legal immigrants", "word"),
        ("We can stop, he said", "negation"),
        ("the senator's aide told NBC on", "name"),
        ("he said; it wasn't 6% or $5 million", "number"),
        ("The care health bill didn't pass", "order"),
        ("They deported illegal immigrants. We", "number"),
        ("The health bill didn't pass", "omission"),
        ("The big health care bill didn't pass", "insertion"),
        ("They deportted 10,000 illegal immigrants", "spelling"),
        ("They dep\u043erted 10,000 illegal immigrants", "homoglyph"),
        ("They DEPORTED 10,000 illegal immigrants", "case"),
        ("They deported 10,000 illegal immigrants; We", "punctuation"),
    ],
)
def test_altered_names_the_difference(quote: str, kind: str) -> None:
    match = locate(TEXT, quote)
    assert (match.tier, match.status, match.holds) == (Tier.ALTERED, Status.CLOSEST, False)
    assert kind in {difference.type for difference in match.differences}
    for difference in match.differences:
        assert quote[slice(*difference.quote_span)] == difference.quote
        assert TEXT[slice(*difference.source_span)] == difference.source


def test_altered_gives_the_whole_passage() -> None:
    assert found("They deported illegal immigrants. We") == "They deported 10,000 illegal immigrants. We"
    assert found("THEY DEPORTED 10,000 ILLEGAL IMMIGRANTS") == "They deported 10,000 illegal immigrants"


def test_not_found() -> None:
    for quote in ("", " \n", "We choose to go to the moon in this decade"):
        match = locate(TEXT, quote)
        assert match == Match(Tier.NOT_FOUND, Status.NONE, similarity=match.similarity)
    assert locate("", "anything").tier == Tier.NOT_FOUND


def test_a_place_is_chosen_by_its_context() -> None:
    text = "We came. I saw it all. We left. I saw it again."
    assert (locate(text, "I saw it").status, locate(text, "I saw it").start) == (Status.AMBIGUOUS, None)
    assert locate(text, "I saw it").all_spans == ((9, 17), (32, 40))
    assert locate(text, "I saw it", before="We left. ").start == 32
    assert locate(text, "I saw it", before="left.\n").start == 32
    assert locate(text, "I saw it", after=" all").start == 9
    assert locate(text, "I saw it", "We came. ", " again").status == Status.CONTEXT_MISMATCH
    assert locate(text, "I saw it", "nowhere").status == Status.CONTEXT_MISMATCH


@pytest.mark.parametrize(
    ("text", "quote", "warning"),
    [
        ("It cost $5 million then.", "It cost $5", "number-continues"),
        ("It cost 5 percent then.", "It cost 5", "number-continues"),
        ("It cost 10 000 then.", "It cost 10", "number-continues"),
        ("It cost 5 million then.", "million then", "number-continues"),
        ("They did not win it.", "win it", "negation-before"),
        ("They don’t win it.", "win it", "negation-before"),
        ("They will, not now, win it.", "They … win it", "negation-omitted"),
        ("They will.\nWe win it.", "They … win it", "ellipsis-crosses-paragraph"),
        ("They will win it.", "They wi\u200bll win", "invisible-characters"),
        ("They wi\u202ell win it.", "They wi\u202ell win", "invisible-characters"),
    ],
)
def test_a_quote_that_holds_can_still_mislead(text: str, quote: str, warning: str) -> None:
    match = locate(text, quote)
    assert match.holds
    assert match.warnings == (warning,)


def test_graphemes_are_never_cut() -> None:
    text = "flags 🇨🇦🇨🇭🇨🇱 and 👩🏽\u200d⚕️ ok, ❤️ yes"
    assert locate(text, "🇨🇭").holds
    for quote in ("🇦🇨", "👩", "\u200d⚕️ ok", "🏽"):
        assert not locate(text, quote).holds
    assert found("❤ yes", text) == "❤️ yes"


def test_a_quote_may_be_looked_for_word_for_word_only() -> None:
    text = Text("The mayor has cut 200 posts since May, “and we” did not touch the schools.")
    edited, altered = "The mayor … cut 200 posts", "The mayor has cut 300 posts since May"
    assert [text.locate(one).tier for one in (edited, altered)] == ["edited", "altered"]
    assert [text.locate(one, thorough=False).tier for one in (edited, altered)] == ["not_found", "not_found"]
    assert text.locate('"and we" did', thorough=False).tier == "equivalent"


def test_a_text_of_nothing_but_tokens_is_taken_apart_in_part() -> None:
    """What stands past the bound is still found word for word; only the nearest passage is not looked for there."""
    text = "-- a' " * 300_000 + "The mayor has cut 200 posts since May."
    assert len(Tokens(fold(text))) < 1_000_000
    assert Text(text).locate("has cut 200 posts").tier == "exact"
    assert Text(text).locate("The  mayor has cut 200 posts").tier == "equivalent"
    assert Text(text).locate("The mayor has cut 300 posts since May").tier == "not_found"


def test_words_that_nobody_sees_keep_no_quote_from_its_source() -> None:
    unseen = "".join(chr(0xE0000 + ord(letter)) for letter in "it is false")
    text = f"The mayor has c{unseen}ut 200 posts{unseen} since May."
    match = locate(text, "has cut 200 posts")
    assert (match.tier, match.warnings) == ("equivalent", ("invisible-characters",))
    assert text[match.start : match.end] == f"has c{unseen}ut 200 posts{unseen}"


def test_the_tags_of_a_flag_are_no_hidden_words() -> None:
    england, scotland = "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"
    text = f"They waved the {england} in front of the town hall."
    assert locate(text, f"waved the {england} in front").tier == "exact"
    assert locate(text, f"waved the {england} in front").warnings == ()
    assert not locate(text, f"waved the {scotland} in front").holds
