"""What a parser says is told in an editor's words, with what mends it."""

from datetime import date

import pytest

from factcheck.check import check


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("claim: The mayor said: no\n", "a colon with a blank behind it stands within a value"),
        ("claim: @mayor\n", "no value can begin with this character"),
        ('claim: "The mayor\n', "a quotation mark is opened, and the file ends before it is closed"),
        ('claim: "C:\\q"\n', "a backslash in double quotes stands before a letter"),
        ('claim: "\\xZZ"\n', "a backslash in double quotes promises a character's number"),
        ("claim: The mayor\nquotes: - one\n", "an item with `- ` stands where no list can begin"),
        ("topics: [one, two\n", "a square bracket isn't closed, or a comma is missing"),
        ("evidence: {url: x\n", "a curly bracket isn't closed, or a comma is missing"),
        ('claim: "No" means no\n', "the text goes on where the next field should begin"),
        ("topics:\n- one\ntwo\n", "this line is no field: it has no colon after a name"),
        ("- one\nclaim: x\n", "a line stands among a list's items and is none"),
        ("topics: [,]\n", "a value is missing here"),
        ("review: | The mayor\n  said\n", "text stands behind the `|` or `>`"),
        ("quotes:\n  - source: article\n\tquote: x\n", "a tab"),
    ],
)
def test_a_parser_s_message_is_told_in_plain_words(desk, text, what):
    desk.write("claims/wrong.yaml", text)
    found = [one for one in check(desk.root, date(2026, 11, 24)).report.diagnostics if one.code == "YML001"]
    assert len(found) == 1
    assert what in found[0].message
    assert found[0].help
    assert "while " not in found[0].message  # as parsers put it


@pytest.mark.parametrize(
    ("data", "help"), [(b"", "factcheck new"), (b"x" * 300_000, "seeds/"), (b"\xff\xfea", "UTF-8")]
)
def test_a_file_that_can_t_be_read_has_the_help_that_fits(desk, data, help):
    (desk.root / "claims/wrong.yaml").write_bytes(data)
    found = [one for one in check(desk.root, date(2026, 11, 24)).report.diagnostics if one.code == "YML009"]
    assert [help in one.help for one in found] == [True]
