"""How files look after formatting, by example; that nothing is lost is test_format_properties' business."""

import re
from pathlib import Path

import pytest

from factcheck.diagnostics import FileText
from factcheck.editing.formatting import LeftAloneError, format_desk, format_text, write_formatted
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading.values import read_document

ROOT = Path(__file__).parent.parent.parent
LONG = "one two three four five six seven eight nine ten " * 3 + "end."


def test_the_example_of_all_rules():
    before = """\
# yaml-language-server: $schema=../schema/claim.schema.json
# About this file.

verdict:   mostly-true   # may change
"claim":   'The city cut 200 posts'
claimant: {role: mayor,   name: "A. B."}
# Where it stands.
quotes:   # all of them
- quote: "They said: \\"no\\""\x20\t
  # the newspaper
  source: article
  # - quote: another
reviewed: '2026-11-20'
desk: [1,  'no']
topics: [ 'city',
  budget ]
summary: 'It is
  so.'
evidence:
-   interested: true
    url: "https://example.org/a"
review: "First.\\n\\nSecond."
# the end


"""
    after = """\
# yaml-language-server: $schema=../schema/claim.schema.json
# About this file.

claim: The city cut 200 posts
claimant: {name: A. B., role: mayor}
# Where it stands.
quotes:   # all of them
  # the newspaper
  - source: article
    quote: 'They said: "no"'
    # - quote: another
verdict: mostly-true   # may change
summary: It is so.
reviewed: 2026-11-20
desk: [1, 'no']
evidence:
  - url: https://example.org/a
    interested: true
review: |
  First.

  Second.
topics: [city, budget]
# the end
"""
    assert format_text(before, CLAIM) == after
    assert format_text(after, CLAIM) == after


@pytest.mark.parametrize(
    ("written", "formatted"),
    [
        ('"true"', "'true'"),
        ('"no"', "'no'"),
        ('"12:30"', "'12:30'"),
        ('"1e3"', "'1e3'"),
        ('"2025-11-07"', "'2025-11-07'"),
        ('"~"', "'~'"),
        ("'He said: no'", "'He said: no'"),
        ('"it\'s"', "it's"),
        ("'#tag'", "'#tag'"),
        ("''' and '''", "\"' and '\""),
        ('"a\\tb"', '"a\\tb"'),
        ('"\\N🙂"', '"\\x85🙂"'),
        ("' outer blanks '", "outer blanks"),
        ("one\n  two", "one two"),
        ('"quoted" #tag', "'quoted' #tag"),
        ("x # a note", "x # a note"),
        (">-\n  short", ">-\n  short"),
        ("|\n    a\n      b", "|\n  a\n    b"),
        ("'" + LONG + "'", LONG),
    ],
)
def test_how_a_text_is_written(written, formatted):
    assert format_text(f"claim: {written}\n", CLAIM) == f"claim: {formatted}\n"


def test_long_prose_is_folded_but_not_names_or_quotes():
    for name, folds in {"summary": True, "claim": False, "short": False}.items():
        after = format_text(f"{name}: {LONG}\n", CLAIM)
        assert after.startswith(f"{name}: >-\n" if folds else f"{name}: one")
        assert not folds or all(80 < len(line) <= 100 for line in after.splitlines()[1:-1])
    quote = f"quotes:\n  - source: a\n    quote: {LONG}\n"
    assert format_text(quote, CLAIM) == quote


def test_a_text_with_a_comment_behind_it_keeps_to_its_line():
    text = f"summary: {LONG} # factcheck: ignore[CLM001] it is what the comment is about\n"
    assert format_text(text, CLAIM) == text


def test_a_comment_that_silences_a_finding_keeps_its_line_or_the_file_is_left_alone():
    comment = "# factcheck: ignore[QUO008] it is all there is"
    text = f"quotes:\n- note: c\n  quote: a   {comment}\n  source: b\n"
    assert format_text(text, CLAIM) == f"quotes:\n  - source: b\n    quote: a   {comment}\n    note: c\n"
    with pytest.raises(LeftAloneError, match="silences"):
        format_text(f"quotes:\n{comment}\n- quote: a\n  source: b\n", CLAIM)


def test_a_word_without_blanks_is_not_folded():
    text = "summary: " + "x" * 200 + "\n"
    assert format_text(text, CLAIM) == text


@pytest.mark.parametrize("gap", ["  ", " \t", "\t", "\u00a0", "\u3000", "\n", "\n\n", " \n ", "\r", "\u2028", "\x85"])
@pytest.mark.parametrize("style", ['"{}"', ">-\n      {}", "|-\n      {}"])
def test_a_quote_keeps_every_character(gap, style):
    value = f"They{gap}said “no” and left." + (LONG if style != '"{}"' else "")
    if style == '"{}"':
        value = value.encode("unicode_escape").decode()
    text = f"quotes:\n  - source: a\n    quote: {style.format(value)}\n"
    before = read_document(FileText("", text), CLAIM)
    if not before.problems or style == '"{}"':
        assert read_document(FileText("", format_text(text, CLAIM)), CLAIM).values == before.values
    assert gap not in "  \u00a0\u3000" or gap in before.values["quotes"][0]["quote"]


def test_fields_without_a_table_keep_their_type():
    text = "extra:\n  - 012\n  - '012'\n  - yes\n  - \"yes\"\n  - 1.0\n  - null\n  - {b: no, a: 'no'}\n"
    assert format_text(text, CLAIM) == text.replace('"yes"', "'yes'")


def test_refused_values_are_left_as_they_are():
    text = "date: 2025-13-45\nevidence:\n  - date: '2025-02-30'\n    interested: True\ntopics: []\nreply: none yet\n"
    assert format_text(text, CLAIM) == text


def test_short_mappings_and_lists_stay_between_brackets():
    text = "- {id: 'true', title: 'True', rating: 3}\n- {id: wrong, title: Wrong, rating: 1}\n"
    assert format_text(text, SCALE) == text
    long = "topics: [" + ", ".join(f"topic number {n}" for n in range(9)) + "]\n"
    assert format_text(long, CLAIM).startswith("topics:\n  - topic number 0\n")
    assert format_text("topics: [a, # one\n  b]\n", CLAIM) == "topics:\n  - a # one\n  - b\n"


def test_comments_between_brackets_stay_with_their_item():
    text = "topics: [ # all\n  # first\n  a,\n  b # second\n  # last\n] # closed\n"
    after = "# closed\ntopics: # all\n  # first\n  - a\n  - b # second\n  # last\n"
    assert format_text(text, CLAIM) == after


def test_comments_in_odd_places():
    text = "claim: # one\n  # two\n  x # three\nquotes:\n  - # four\n    # five\n    source: a\n"
    after = "# two\n# three\nclaim: x # one\nquotes:\n  # four\n  # five\n  - source: a\n"
    assert format_text(text, CLAIM) == after
    assert format_text("summary: >- # six\n y\n", CLAIM) == "summary: >- # six\n  y\n"


def test_empty_lines_between_fields_stay_single():
    text = "claim: x\n\n\n\n# about\n\n\nverdict: wrong\n"
    assert format_text(text, CLAIM) == "claim: x\n\n# about\n\nverdict: wrong\n"


def test_line_ends_are_those_of_the_file():
    text = "summary: |\r\n   a\r\n   b\r\nclaim: x   # c\r\n\r\n"
    assert format_text(text, CLAIM) == "claim: x   # c\r\nsummary: |\r\n  a\r\n  b\r\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("claim: [\n", "syntax-error"),
        ("claim: a\nclaim: b\n", "duplicate-key"),
        ("claim: &a x\n", "anchor-or-alias"),
        ("claim: !!str x\n", "yaml-tag"),
        ("claim: a #cut\n", "cut-by-comment"),
        ("claim: a\u202eb\n", "hidden-character"),
        ("claim: a\n---\nclaim: b\n", "second-document"),
        ("claim: a\n...\n", "..."),
        ("? [a, b]\n: c\n", "name"),
        ("topics: [ # nothing\n]\n", "brackets"),
    ],
)
def test_what_is_unsure_is_left_alone(text, words):
    with pytest.raises(LeftAloneError, match=re.escape(words)):
        format_text(text, CLAIM)


def test_a_file_opens_with_its_first_words():
    assert format_text("\n\n# top\n\nclaim: x\n", CLAIM) == "# top\n\nclaim: x\n"
    assert format_text("\n\nclaim: x", CLAIM) == "claim: x\n"


@pytest.mark.parametrize("text", ["just text", "- a list\n"])
def test_what_is_no_record_is_no_crash(text):
    assert format_text(text, CLAIM) == text


@pytest.mark.parametrize("text", ["", "# only a comment", 'claim: "\\u200b"\n'])
def test_what_the_reader_refuses_is_left_alone(text):
    with pytest.raises(LeftAloneError):
        format_text(text, CLAIM)


REAL = sorted((ROOT / "claims").rglob("*.yaml")) + sorted((ROOT / "seeds").glob("*.yaml"))


@pytest.mark.parametrize("path", [*REAL, ROOT / "content/verdicts.yaml"], ids=lambda path: path.name)
def test_the_files_of_this_repository_hardly_change(path):
    table = {"claims": CLAIM, "seeds": SOURCE, "content": SCALE}[path.relative_to(ROOT).parts[0]]
    text = path.read_bytes().decode()
    after = format_text(text, table)
    before, now = (read_document(FileText("", each), table) for each in (text, after))
    assert now.values == before.values
    assert format_text(after, table) == after
    assert len(set(text.splitlines()) ^ set(after.splitlines())) <= len(text.splitlines()) / 2


def test_a_desk_is_formatted_file_by_file(desk):
    desk.write("claims/odd/spaced.yaml", "\ufeffclaim:   x\r\n")
    desk.write("claims/broken.yaml", "claim: [\n")
    desk.write("claims/.hidden.yaml", "claim:   x\n")
    (desk.root / "claims/link.yaml").symlink_to(desk.root / "claims/officers.yaml")
    (desk.root / "claims/odd/spaced.yaml").chmod(0o600)
    found = {one.change.path: one for one in format_desk(desk.root)}
    assert set(found) == {
        "claims/broken.yaml", "claims/link.yaml", "claims/odd/spaced.yaml", "claims/officers.yaml",
        "seeds/article.yaml", "content/verdicts.yaml",
    }  # fmt: skip
    assert found["claims/odd/spaced.yaml"].change.after.decode() == "\ufeffclaim: x\r\n"
    assert "symbolic link" in found["claims/link.yaml"].reason
    assert "syntax-error" in found["claims/broken.yaml"].reason
    assert write_formatted(desk.root, found.values()) == {}
    assert desk.read("claims/odd/spaced.yaml") == "\ufeffclaim: x\r\n"
    assert (desk.root / "claims/odd/spaced.yaml").stat().st_mode & 0o777 == 0o600
    assert not any(one.changed for one in format_desk(desk.root))


def test_only_the_paths_that_were_named(desk):
    desk.write("claims/odd/spaced.yaml", "claim:   x\n")
    assert [one.change.path for one in format_desk(desk.root, [desk.root / "claims/odd"])] == ["claims/odd/spaced.yaml"]
    assert [one.change.path for one in format_desk(desk.root, [desk.root / "content"])] == ["content/verdicts.yaml"]


def test_a_file_that_changed_meanwhile_is_not_overwritten(desk):
    desk.write("claims/spaced.yaml", "claim:   x\n")
    found = format_desk(desk.root)
    desk.write("claims/spaced.yaml", "claim:   y\n")
    assert list(write_formatted(desk.root, found)) == ["claims/spaced.yaml"]
    assert desk.read("claims/spaced.yaml") == "claim:   y\n"
