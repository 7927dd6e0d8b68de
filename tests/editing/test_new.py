"""A claim file from words of a source: located first, in the source's own characters, never overwritten."""

from datetime import date

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.check import check
from factcheck.cli.new import new
from factcheck.cli.show import show
from factcheck.diagnostics import FileText
from factcheck.editing.formatting import format_text
from factcheck.editing.new import NewError, claim_id, claim_text, passage, sentences_with
from factcheck.model.tables import CLAIM
from factcheck.reading import read_repository
from factcheck.reading.values import read_document
from factcheck.rules import Context

TODAY = date(2026, 11, 24)
WORDS = "Critics called the plan “a wonderful dream”"


def context(desk):
    return Context(read_repository(desk.root, TODAY))


def run(desk, command, *arguments):
    return CliRunner().invoke(command, ["-C", str(desk.root), *arguments])


def source(desk):
    return context(desk).repository.source_by_id["article"]


def test_a_new_claim_passes_the_check_as_a_draft(desk):
    done = run(desk, new, "article", WORDS, "--claim", "Critics left", "--claimant", "A critic")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "claims/critics-left.yaml is written.")
    report = check(desk.root, TODAY).report
    assert [one.message for one in report.diagnostics if one.span.path == "claims/critics-left.yaml"] == []
    text = desk.read("claims/critics-left.yaml")
    assert format_text(text, CLAIM) == text
    assert "# verdict:  # the id of a verdict" in text
    assert "one of: true, half-true, false, unproven" in text


def test_the_sources_own_characters_are_quoted(desk):
    found = passage(context(desk), source(desk), 'Critics called the plan "a wonderful dream"')
    assert found.fields["quote"] == WORDS
    assert "own characters" in found.notes[0]


def test_of_two_places_the_first_is_told_from_the_other(desk):
    desk.write("seeds/article.txt", " date 2025-11-07 T\nThey said yes to it.\nWe said yes to all.\n")
    found = passage(context(desk), source(desk), "said yes")
    assert {name: value for name, value in found.fields.items() if value} == {
        "source": "article", "quote": "said yes", "before": "They",
    }  # fmt: skip
    assert passage(context(desk), source(desk), "said yes", after="to all").fields["after"] == "to all"
    with pytest.raises(NewError, match="not beside those"):
        passage(context(desk), source(desk), "said yes", after="to nobody at all")


def test_altered_words_are_refused_with_the_closest_passage(desk):
    words = "Critics called the plan “a beautiful dream”"
    with pytest.raises(NewError, match="a wonderful dream"):
        passage(context(desk), source(desk), words)
    assert passage(context(desk), source(desk), words, closest=True).fields["quote"].startswith("Critics called")
    with pytest.raises(NewError, match=r"nothing was written$"):
        passage(context(desk), source(desk), "entirely unrelated sentence about turtles", closest=True)


def test_find_takes_the_one_sentence_and_lists_several(desk):
    assert sentences_with(source(desk), "WONDERFUL") == [(3, "Critics called the plan “a wonderful dream” and left.")]
    assert sentences_with(source(desk), " ") == []
    done = run(desk, new, "article", "--find", "wonderful", "--id", "dream")
    assert (done.exit_code, (desk.root / "claims/dream.yaml").exists()) == (0, True)
    several = run(desk, new, "article", "--find", "the")
    assert several.exit_code == 1
    assert "line 2:" in several.stderr
    assert "2 sentences hold" in several.stderr


def test_nothing_is_overwritten_and_ids_are_checked(desk):
    before = desk.read("claims/officers.yaml")
    for id in ("officers", "Not An Id", "con", "../x"):
        done = run(desk, new, "article", WORDS, "--id", id)
        assert done.exit_code == 1
    assert desk.read("claims/officers.yaml") == before
    names = [run(desk, new, "article", WORDS, "--claim", "One thing").stdout.split()[0] for _ in range(2)]
    assert names == ["claims/one-thing.yaml", "claims/one-thing-2.yaml"]


def test_a_whole_claim_needs_everything(desk):
    lacking = run(desk, new, "article", WORDS, "--no-draft")
    assert lacking.exit_code == 1
    assert "needs more" in lacking.stderr
    words = "--claim Critics --claimant C --verdict half-true --summary S --review R --reviewed 2025-12-01".split()
    done = run(desk, new, "article", WORDS, "--no-draft", *words, "--evidence", "https://a.example/", "--topic", "a, b")
    assert done.exit_code == 0, done.stderr
    values = read_document(FileText("", desk.read("claims/critics.yaml")), CLAIM).values
    assert (values["topics"], "status" in values, "todo" in values) == (["a, b"], False, False)


def test_wrong_words_on_the_command_line_are_named(desk):
    assert "did you mean `article`" in run(desk, new, "artcle", "x").stderr
    assert "did you mean `half-true`" in run(desk, new, "article", WORDS, "--verdict", "half-tru").stderr
    assert "starts with https" in run(desk, new, "article", WORDS, "--evidence", "javascript:1").stderr
    assert run(desk, new, "article").exit_code == 2


def test_ids_from_all_kinds_of_claims():
    assert claim_id("One two three four five six seven eight nine", ()) == "one-two-three-four-five-six-seven-eight"
    assert claim_id("nul", ()) == "claim-nul"
    assert claim_id("月", ()).startswith("claim-")
    taken = {"a"}
    assert claim_id("A", taken) == "a-2"
    assert len(claim_id("x" * 200, {"x" * 80})) <= 80


LINE = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp"]), max_size=110)
WORDS_OF_ANY_KIND = LINE.map(lambda text: " ".join(text.split())).filter(bool)


@given(
    claim=WORDS_OF_ANY_KIND,
    todo=st.lists(WORDS_OF_ANY_KIND, max_size=2),
    topics=st.lists(WORDS_OF_ANY_KIND, max_size=2),
    review=st.lists(WORDS_OF_ANY_KIND, max_size=2).map("\n\n".join),
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_file_says_what_was_given_and_is_formatted(claim, todo, topics, review):
    evidence = [{"url": "https://a.example/", "note": claim, "interested": True, "date": TODAY}]
    values = {"claim": claim, "claimant": {"name": claim}, "evidence": evidence, "review": review}
    text = claim_text(values | {"topics": topics, "todo": todo}, ["top"], ["end"])
    read = read_document(FileText("", text), CLAIM).values
    assert (read["claim"], read["claimant"]["name"], read["evidence"]) == (claim, claim, evidence)
    assert (read.get("review", ""), read.get("topics", []), read.get("todo", [])) == (review, topics, todo)
    assert format_text(text, CLAIM) == text


def test_show_is_what_a_reader_sees(desk):
    done = run(desk, show, "officers")
    assert done.exit_code == 0
    for words in ("Verdict: Half true. It is partly so.", ">>The city wants to hire 10,000 officers by January<<",
                  "Supports it (1)", "File: claims/officers.yaml", "2025-11-07"):  # fmt: skip
        assert words in done.stdout, done.stdout
    assert '"verdict": {"id": "half-true"' in run(desk, show, "officers", "--format", "json").stdout
    assert "did you mean `officers`" in run(desk, show, "oficers").stderr


def test_show_is_inert_and_says_what_is_not_found(desk):
    desk.change("claims/officers.yaml", "quote: The city wants", 'quote: "The \\e[31m city wants')
    desk.change("claims/officers.yaml", "by January\nverdict", 'by January"\nverdict')
    done = run(desk, show, "officers")
    assert "NOT FOUND" in done.stdout or done.exit_code == 0
    assert "\x1b" not in done.stdout
