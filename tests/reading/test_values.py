"""A claim file as read: values by declared type, and every problem of the file with its place."""

from datetime import date

import pytest

from factcheck.diagnostics import FileText
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading.values import read_document


def read(text, table=CLAIM):
    return read_document(FileText("claims/one.yaml", text), table)


def problems(text, table=CLAIM):
    """Return what is refused as (kind, line, column, written), but for fields that the short samples leave out."""
    document = read(text, table)
    return [
        (one.kind, *_at(document, one.span.start), text[one.span.start : one.span.end])
        for one in document.problems
        if one.kind != "required-field"
    ]


def _at(document, offset):
    position = document.file.position(offset)
    return position.line, position.column


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("2025-11-07", "2025-11-07"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("0x1F", "0x1F"),
        ("1.0", "1.0"),
    ],
)
def test_text_stays_text_whatever_yaml_would_guess(written, value):
    assert read(f"claim: {written}\n").values["claim"] == value


def test_dates_are_dates_quoted_or_not():
    values = read("date: 2025-11-07\nreviewed: '2025-11-08'\n").values
    assert (values["date"], values["reviewed"]) == (date(2025, 11, 7), date(2025, 11, 8))


@pytest.mark.parametrize(
    "written", ["2025-13-45", "2025-02-29", "7 Nov 2025", "20251107", "2025-11-07T10:00", "٢٠٢٥-١١-٠٧"]
)
def test_what_is_no_date_is_refused_where_it_stands(written):
    assert problems(f"date: {written}\n") == [("bad-date", 1, 7, written)]


def test_all_mistakes_of_a_file_show_in_one_run():
    text = "claim: A\nclaim: B\ndate: 2025-13-45\nclaimnt: X\ninterested: 1\nquotes: words\n"
    assert problems(text) == [
        ("duplicate-key", 2, 1, "claim"),
        ("bad-date", 3, 7, "2025-13-45"),
        ("unknown-field", 4, 1, "claimnt"),
        ("unknown-field", 5, 1, "interested"),
        ("wrong-type", 6, 9, "words"),
    ]


def test_a_misspelt_field_is_one_mistake_not_two():
    kinds = [(one.kind, one.detail["field"]) for one in read("claim: A\nclaimnt: X\nstatus: draft\n").problems]
    assert kinds == [("unknown-field", "claimnt")]


def test_the_first_of_two_equal_keys_stands():
    assert read("claim: first\nclaim: second\n").values["claim"] == "first"


def test_a_draft_needs_no_verdict_and_no_quote():
    needed = {one.detail["field"] for one in read("claim: A\nstatus: draft\n").problems}
    assert needed == {"claimant"}


def test_a_claimant_may_be_a_plain_name():
    assert read("claimant: The mayor\n").values["claimant"] == {"name": "The mayor"}


@pytest.mark.parametrize("nothing", ["", "~", "null", "''", "[]", '"  "'])
def test_a_field_with_nothing_in_it_is_refused(nothing):
    assert [kind for kind, *_ in problems(f"topics: {nothing}\nclaim: A\n")] == ["empty-value"]


@pytest.mark.parametrize(
    "address",
    [
        "ftp://x.org/a",
        "javascript:alert(1)",
        "http://[::1",
        "https://",
        "www.example.org",
        "https://a b.org",
        'https://x.org/"><b>',
    ],
)
def test_only_web_addresses_are_links(address):
    assert [kind for kind, *_ in problems(f"evidence:\n  - url: '{address}'\n")] == ["bad-url"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("claim: &a x\n", "anchor-or-alias"),
        ("claim: &a x\nsummary: *a\n", "anchor-or-alias"),
        ("claim: !!python/object:os.system x\n", "yaml-tag"),
        ("claim: x\n---\nclaim: y\n", "second-document"),
        ("claim: [\n", "syntax-error"),
        ("claim: a\n\tb: c\n", "syntax-error"),
        ("claim: " + "[" * 600, "too-deep"),
        ("claim: a\x07b\n", "hidden-character"),
        ("claim: a\u202eb\n", "hidden-character"),
        ("claim: story #MeToo\n", "cut-by-comment"),
    ],
)
def test_what_this_format_refuses_of_yaml(text, kind):
    assert kind in [found for found, *_ in problems(text)]


def test_a_comment_after_a_value_is_a_comment():
    assert problems("claimant: The mayor   # or a mapping\n") == []


def test_places_are_right_after_a_line_separator_emoji_and_crlf():
    text = "claim: 'a\u2028b 😀'\r\ndate: nope\r\n"
    assert problems(text) == [("bad-date", 2, 7, "nope")]


@pytest.mark.parametrize(
    "written",
    [
        "alpha beta gamma",
        "'alpha beta gamma'",
        '"alpha beta gamma"',
        ">-\n  alpha\n  beta\n  gamma",
        "|\n  alpha beta gamma",
        "alpha\n  beta gamma",
    ],
)
def test_part_of_a_value_is_found_in_every_way_of_writing_it(written):
    document = read(f"claim: {written}\n")
    span = document.part(("claim",), 6, 10)
    assert document.file.text[span.start : span.end] == "beta"


def test_the_scale_is_a_list():
    assert problems("id: x\n", SCALE) == [("wrong-type", 1, 1, "id: x")]
    assert read("- {id: a, rating: 3}\n", SCALE).values == [{"id": "a", "rating": 3}]


def test_part_of_a_value_that_opens_with_a_quotation_mark():
    document = read("claim: '''tis so'\n")
    assert document.part(("claim",), 0, 4).start == len("claim: '")


def test_nothing_after_a_document_that_ends_early_is_dropped_in_silence():
    assert [kind for kind, *_ in problems("  claim: A\nclaimant: X\n")] == ["syntax-error"]


def test_norwegian_is_a_language():
    text = "url: https://x.org/\npublisher: X\nlanguage: no\n"
    assert read(text, SOURCE).values["language"] == "no"


def test_a_list_holds_no_more_than_a_record_can_use():
    head = "claim: A\nclaimant: X\nstatus: draft\ntopics: ["
    assert len(read(head + "a, " * 499 + "b]\n").values["topics"]) == 500
    document = read(head + "a, " * 500 + "b]\n")
    assert "topics" not in document.values
    (problem,) = document.problems
    assert (problem.kind, problem.detail["reason"]) == (
        "unreadable-file", "its list `topics` has more than 500 items"
    )  # fmt: skip
