"""What an editor offers to write, and what then stands in the file: also where nothing around it can be read yet."""

import pytest
import yaml

from .editor import CLAIM

HEAD = "claim: The city wants to hire\nquotes:\n  - source: article\n    quote: "
BROKEN = "topics: [a, 'b\nreply: {status: ]\n"


def labels(items):
    return [one.label for one in items]


@pytest.mark.parametrize(
    ("text", "some", "others"),
    [
        ("¦", ["claim", "short", "claimant", "quotes"], ["source"]),
        ("claim: x\nver¦", ["verdict"], ["claim"]),
        ("quotes:\n  ¦", ["source", "quote"], ["claim"]),
        ("quotes:\n  - source: article\n    ¦\nverdict: x\n", ["quote", "before", "note"], ["source", "verdict"]),
        ("quotes:\n- qu¦", ["source", "quote"], ["claim"]),
        ("claimant:\n  name: x\n  ¦", ["type", "role"], ["name"]),
        (f"{BROKEN}evidence:\n  - title: [\n    st¦", ["stance", "type"], ["title"]),
        ("reply: {status: none, ¦}", ["requested", "quote"], ["status"]),
    ],
)
def test_fields_that_are_missing_are_offered(editor, text, some, others):
    found = labels(editor.offered(text))
    assert [name for name in some if name not in found] == []
    assert [name for name in others if name in found] == []


def test_a_field_comes_with_what_follows_it_and_what_it_is_for(editor):
    assert editor.completed("ver¦", "verdict") == "verdict: "
    assert editor.completed("quo¦", "quotes") == "quotes:\n  - source: "
    assert editor.completed("quotes:\n  ¦", "source") == "quotes:\n  - source: "
    assert editor.completed("rev¦", "review") == "review: |\n  "
    assert editor.completed("claim: x\nver¦: y\n", "verdict") == "claim: x\nverdict: y\n"
    (field,) = (one for one in editor.offered("¦") if one.label == "verdict")
    assert "content/verdicts.yaml" in field.documentation.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("verdict: ¦", ["true", "half-true", "false", "unproven"]),
        (f"{BROKEN}verdict: ha¦", ["true", "half-true", "false", "unproven"]),
        ("evidence:\n  - stance: ¦\n", ["supports", "contradicts", "context"]),
        ("evidence:\n  - type: pr¦\n    stance: x", ["primary", "official", "reporting", "secondary"]),
        ("evidence: [{interested: ¦}]", ["true", "false"]),
        ("quotes:\n  - source: ¦", ["article"]),
        ("quotes:\n  - quote: x\n    source: '¦'", ["article"]),
        ("related: [¦]", ["other"]),
        ("related:\n  - ¦", ["other"]),
        ("related:\n  ¦", ["other"]),
        ("topics: [x, ¦", ["police hiring"]),
        ("claimant: ¦", ["The mayor"]),
        ("claimant:\n  name: The¦", ["The mayor"]),
        ("reviewed: ¦", ["2026-11-24"]),
        ("review: |\n  ¦", []),
        ("# ¦", []),
        ("aliases: [¦]", []),
    ],
)
def test_values_that_are_known_are_offered(desk, editor, text, expected):
    desk.write("claims/other.yaml", CLAIM + "topics: [police hiring]\n")
    assert labels(editor.offered(text)) == expected


def test_a_word_that_yaml_reads_as_something_else_is_put_in_quotes(editor):
    assert editor.completed("verdict: tr¦", "true") == "verdict: 'true'"
    assert editor.completed('verdict: "fa¦"', "false") == "verdict: 'false'"
    assert editor.completed("reviewed: ¦", "2026") == "reviewed: 2026-11-24"


def test_verdicts_tell_what_they_mean(editor):
    (verdict,) = (one for one in editor.offered("verdict: ¦") if one.label == "half-true")
    assert verdict.detail == "Half true"
    assert "It is partly so" in verdict.documentation.value.replace("\\", "")


def test_a_claim_is_found_by_its_words_among_many(desk, editor):
    for number in range(210):
        desk.write(f"claims/c{number}.yaml", f"claim: Number {number} of all\nclaimant: X\nstatus: draft\n")
    desk.write("claims/far.yaml", "claim: The moon is made of cheese\nclaimant: X\nstatus: draft\n")
    assert len(editor.offered("related: [¦]")) == 200
    (found,) = editor.offered("related: [moon is¦]")
    assert (found.label, found.filter_text) == ("far", "far The moon is made of cheese")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("The city wants to hi¦", "The city wants to hire 10,000 officers by January, the mayor said."),
        ("wants to HIRE ¦", "wants to hire 10,000 officers by January, the mayor said."),
        ("10,000 off¦\n    note: x\n", "10,000 officers by January, the mayor said."),
        ('"10,000 off¦', "10,000 officers by January, the mayor said."),
        ('"10,000 off¦"', "10,000 officers by January, the mayor said."),
        ("'10,000 off¦'\n", "10,000 officers by January, the mayor said."),
        (">-\n      10,000\n      off¦\nverdict: x\n", "10,000 officers by January, the mayor said."),
        ("|\n      ¦\n", "The city wants to hire 10,000 officers by January, the mayor said."),
        ("10,000\n      off¦\n", "10,000 officers by January, the mayor said."),
        ('"10,000\n      off¦"\n', "10,000 officers by January, the mayor said."),
        ('plan "a won¦', "plan “a wonderful dream” and left."),
        ('"plan \\"a won¦"', "plan “a wonderful dream” and left."),
        ("mayor officers¦", "The city wants to hire 10,000 officers by January, the mayor said."),
        ("¦", "Critics called the plan “a wonderful dream” and left."),
    ],
)
def test_the_first_words_of_a_quote_bring_the_source_s_own(editor, typed, written):
    text = editor.completed(HEAD + typed, written[:60])
    assert yaml.safe_load(text)["quotes"][0]["quote"].strip() == written


def test_a_quote_can_end_at_a_pause_or_be_the_whole_sentence(editor):
    found = editor.offered(f"{HEAD}10,000 off¦")
    assert labels(found) == [
        "10,000 officers by January",
        "10,000 officers by January, the mayor said.",
        "The city wants to hire 10,000 officers by January, the mayor said.",
    ]
    assert found[0].detail == "seeds/article.txt, line 2"
    assert "**10,000 officers by January**" in found[0].documentation.value.replace("\\", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "Odd: it “costs” 5 # of 10, he's sure, said the 🧊 man.",
        "- dash first, and a colon: here is “more” to see.",
        "He said ' and \" and \\ in one sentence for all.",
        "Not\u202fa\xa0plain blank in the middle of this text.",
    ],
)
def test_whatever_a_source_prints_can_be_quoted(desk, editor, sentence):
    desk.write("seeds/odd.txt", f"{sentence}\n")
    desk.write("seeds/odd.yaml", "url: https://example.org/odd\npublisher: Odd\n")
    for opening in ("", "'", '"', ">-\n      "):
        text = editor.completed(f"🧊: “”\nquotes:\n  - source: odd\n    quote: {opening}{sentence[2:7]}¦", sentence[:3])
        assert yaml.safe_load(text)["quotes"][0]["quote"].strip() == sentence


def test_a_passage_that_is_no_claim_is_quoted_from_the_sidecar_s_own_source(desk, editor):
    sidecar = desk.read("seeds/article.yaml") + "not_checked:\n  - quote: a wonderful ¦"
    text = editor.completed(sidecar, "a wonderful", "seeds/article.yaml")
    assert yaml.safe_load(text)["not_checked"][0]["quote"] == "a wonderful dream” and left."


def test_nothing_is_offered_for_a_quote_from_no_source(editor):
    assert editor.offered("quotes:\n  - source: nobody\n    quote: The city¦") == []
    assert editor.offered("quotes:\n  - quote: The city¦") == []


def test_lines_end_as_they_do_in_the_file(editor):
    crlf = HEAD.replace("\n", "\r\n") + "10,000 off¦\r\nverdict: half-true\r\n"
    text = editor.completed(crlf, "10,000 officers by January, ")
    assert text.endswith("said.\r\nverdict: half-true\r\n")
