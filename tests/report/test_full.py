from __future__ import annotations

import re

import pytest

from factcheck.diagnostics import Applicability, Diagnostic, Edit, Fix, Related, Severity, Span
from factcheck.report import render

from .sample import altered, at_words, fixed, plain, report


def body(text: str) -> list[str]:
    """Return a rendered report's lines between the places' heads and the line that says where to read on."""
    lines = text.splitlines()
    assert lines[-2:] == ["", "22 claims, 1 source, 24 quotes checked: 1 error"]
    assert "more: `factcheck explain " in lines[-3]
    return lines[2:-3]


def snippet(text: str, words: str) -> list[str]:
    return body(render(at_words(text, words), "full"))


def test_a_quote_that_is_not_word_for_word() -> None:
    assert (
        render(altered(), "full")
        == """\
error[QUO002] quote-altered: the quotation differs from the source
  --> claims/trump-killers-in-new-york.yaml:6:33
   |
 6 |     quote: They have killers in NewYork, we want to get them out
   |                                 ^^^^^^^ not in the source
  ::: seeds/000_c2008e17b072abf1.txt:10:115
   |
10 | … what he has said. “They have killers in New York, we want to get them out,” Trump said. He …
   |                                           ^^^^^^^^ closest passage, 98 % alike
 help: copy the source's wording
 suggestion: use the source's words (safe)
   - quote: They have killers in NewYork, we want to get them out
   + quote: They have killers in New York, we want to get them out
 fix: `factcheck check --fix`    more: `factcheck explain QUO002`

22 claims, 1 source, 24 quotes checked: 1 error
"""
    )


def test_nothing_to_report() -> None:
    assert render(report(), "full") == "22 claims, 1 source, 24 quotes checked: nothing to report\n"


def test_findings_stand_in_order_with_a_blank_line_between() -> None:
    text = "one\ntwo\n"
    at = [Span("claims/a.yaml", 0, 3), Span("claims/a.yaml", 4, 7), Span("claims/gone.yaml", 40, 50)]
    findings = [
        plain(at[0], "first"),
        plain(at[1], "second", Severity.WARNING),
        plain(at[2], "third", Severity.INFO, label="unread"),
    ]
    assert (
        render(report(*findings, files={"claims/a.yaml": text}), "full")
        == """\
error[CLM001] some-rule: first
  --> claims/a.yaml:1:1
   |
 1 | one
   | ^^^
 more: `factcheck explain CLM001`

warning[CLM001] some-rule: second
  --> claims/a.yaml:2:1
   |
 2 | two
   | ^^^
 more: `factcheck explain CLM001`

info[CLM001] some-rule: third
  --> claims/gone.yaml:1:1
   = unread
 more: `factcheck explain CLM001`

22 claims, 1 source, 24 quotes checked: 1 error, 1 warning, 1 note
"""
    )


@pytest.mark.parametrize(
    ("text", "source", "carets"),
    [
        ("say “so” word.", "say “so” word.", "         ^^^^"),
        ("日本語 word", "日本語 word", "       ^^^^"),
        ("ａ　word", "ａ　word", "    ^^^^"),
        ("👍 word", "👍 word", "   ^^^^"),
        ("👍🏽 word", "👍🏽 word", "   ^^^^"),
        ("❤️ word", "❤️ word", "   ^^^^"),
        ("🇺🇸 word", "🇺🇸 word", "   ^^^^"),
        ("\U0001fae9 word", "\U0001fae9 word", "   ^^^^"),
        ("cafe\u0301 word", "cafe\u0301 word", "     ^^^^"),
        ("\u1112\u1161\u11ab word", "\u1112\u1161\u11ab word", "   ^^^^"),
        ("a\tb\tword", "a   b   word", "        ^^^^"),
        ("日\tword", "日  word", "    ^^^^"),
        ("a\u2028word", r"a\u2028word", "       ^^^^"),
        ("👨\u200d👧 word", r"👨\u200d👧 word", "           ^^^^"),
        ("a\u00a0word", "a\u00a0word", "  ^^^^"),
        ("\u0301word", r"\u0301word", "      ^^^^"),
        ("a\u1161word", "a\u1161word", "  ^^^^"),
        ("“\ufe0fword", r"“\ufe0fword", "       ^^^^"),
    ],
)
def test_carets_are_under_the_words(text: str, source: str, carets: str) -> None:
    assert snippet(text, "word") == ["   |", f" 1 | {source}", f"   | {carets} here"]


@pytest.mark.parametrize(
    ("text", "words", "carets"),
    [
        ("日本語", "本", "  ^^"),
        ("e\u0301x", "\u0301", "^"),
        ("a\u200bb", "\u200b", " ^^^^^^"),
        ("a❤️b", "❤️", " ^^"),
        ("abc", "", "^"),
    ],
)
def test_carets_are_as_wide_as_the_words(text: str, words: str, carets: str) -> None:
    assert snippet(text, words)[-1] == f"   | {carets} here"


def test_an_empty_place_at_the_end_of_a_file() -> None:
    found = report(plain(Span("claims/a.yaml", 4, 4), label="ends here"), files={"claims/a.yaml": "abc\n"})
    assert body(render(found, "full")) == ["   |", " 2 |", "   | ^ ends here"]


def test_a_place_past_the_end_of_a_file() -> None:
    found = report(plain(Span("claims/a.yaml", 90, 99), label="ends here"), files={"claims/a.yaml": "abc"})
    assert body(render(found, "full")) == ["   |", " 1 | abc", "   |    ^ ends here"]


def test_crlf_and_a_block_scalar() -> None:
    scalar = "one\r\n  two\r\n  three four\r\n"
    assert snippet(f"claim: |\r\n  {scalar}source: x\r\n", scalar) == [
        "   |",
        " 2 |   one",
        "   |   ^^^",
        " … |",
        " 4 |   three four",
        "   |   ^^^^^^^^^^ here",
    ]


def test_two_lines_need_no_ellipsis() -> None:
    assert snippet("claim: a b\n  c d\n", "b\n  c") == [
        "   |",
        " 1 | claim: a b",
        "   |          ^",
        " 2 |   c d",
        "   |   ^ here",
    ]


LONG = "lorem ipsum " * 30


@pytest.mark.parametrize(
    ("text", "source", "before"),
    [
        (
            LONG + "word" + " dolor sit" * 30,
            "… ipsum lorem ipsum lorem ipsum lorem ipsum word dolor sit dolor sit dolor sit dolor sit dolor …",
            44,
        ),
        (
            "word " + LONG,
            "word lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem …",
            0,
        ),
        (
            LONG + "word",
            "… ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum word",
            92,
        ),
        ("日" * 90 + "word" + "本" * 90, "…" + "日" * 24 + "word" + "本" * 24 + "…", 49),
    ],
)
def test_a_long_line_is_cut_around_the_words(text: str, source: str, before: int) -> None:
    assert snippet(text, "word") == ["   |", f" 1 | {source}", f"   | {' ' * before}^^^^ here"]


def test_a_long_span_shows_its_start() -> None:
    source, carets = snippet("x" * 50 + "w" * 500, "w" * 500)[1:]
    assert source == f" 1 | …{'x' * 20}{'w' * 80}…"
    assert carets == f"   | {' ' * 21}{'^' * 81} here"


def test_a_line_of_a_million_characters_or_marks_stays_short() -> None:
    for filler in ("x", "日", "\u0301", "e" + "\u0301" * 50, "\U000e0041", "\t", "\u1161"):
        lines = snippet(filler * 20_000 + " word " + filler * 20_000, "word")
        assert all(len(line) < 1_000 for line in lines), filler
        assert lines[1].index("word") >= 5


def test_a_pile_of_marks_is_cut() -> None:
    assert snippet("e" + "\u0301" * 9 + " word", "word")[1] == " 1 | e" + "\u0301" * 8 + r"\u0301 word"


def test_line_breaks_in_prose_become_spaces() -> None:
    finding = plain(Span("claims/a.yaml"), "one\n  two\r\nthree\rfour\n", help="five\n\nsix")
    assert (
        render(report(finding), "full")
        == """\
error[CLM001] some-rule: one two three four
  --> claims/a.yaml:1:1
 help: five six
 more: `factcheck explain CLM001`

22 claims, 1 source, 24 quotes checked: 1 error
"""
    )


def test_where_a_rule_is_explained() -> None:
    docs = {"CLM001": "https://example.org/rules#CLM001"}
    text = render(report(plain(Span("claims/a.yaml"))), "full", rule_docs=docs)
    assert text.splitlines()[2] == " more: `factcheck explain CLM001` or https://example.org/rules#CLM001"


@pytest.mark.parametrize(
    ("kind", "command"), [("safe", "factcheck check --fix"), ("unsafe", "factcheck check --fix --unsafe-fixes")]
)
def test_how_a_fix_is_made(kind: str, command: str) -> None:
    lines = render(fixed("a: x\n", ("x", "y"), applicability=Applicability(kind)), "full").splitlines()
    assert f" fix: `{command}`    more: `factcheck explain CLM001`" in lines


def suggested(text: str, *edits: tuple[str, str]) -> list[str]:
    lines = body(render(fixed(text, *edits), "full"))
    assert lines[3] == " suggestion: mend it (safe)"
    return lines[4:]


def test_edits_of_one_line_are_one_suggestion() -> None:
    assert suggested("a: one two three\n", ("one", "1"), ("three", "3")) == [
        "   - a: one two three",
        "   + a: 1 two 3",
    ]


def test_edits_of_two_lines_are_two_suggestions() -> None:
    assert suggested("a: one\nb: 2\nc: three\n", ("one", "1"), ("three", "3")) == [
        "   - a: one",
        "   + a: 1",
        "   - c: three",
        "   + c: 3",
    ]


def test_a_removed_and_an_added_line() -> None:
    assert suggested("a: 1\nb: 2\nc: 3\n", ("b: 2\n", "")) == ["   - b: 2"]
    assert suggested("a: 1\nc: 3\n", ("c", "b: 2\nc")) == ["   + b: 2"]


def test_invisible_changes_are_seen() -> None:
    assert suggested("a: x\u00ady\n", ("\u00ad", "")) == [r"   - a: x\xady", "   + a: xy"]
    assert suggested("\ta: x\n", ("\t", "  ")) == [r"   - \ta: x", "   +   a: x"]
    assert suggested("a: x\r\n", ("\r\n", "\n")) == [r"   - a: x\r", "   + a: x"]
    assert suggested("a: x\r\n", ("x", "y")) == ["   - a: x", "   + a: y"]


def test_the_common_indent_goes_and_long_lines_are_cut() -> None:
    assert suggested(f"    a: {LONG}NewYork {LONG}\n", ("NewYork", "New York")) == [
        "   - … ipsum lorem ipsum lorem ipsum lorem ipsum NewYork lorem ipsum lorem ipsum lorem ipsum lorem …",
        "   + … ipsum lorem ipsum lorem ipsum lorem ipsum New York lorem ipsum lorem ipsum lorem ipsum lorem …",
    ]


def test_a_suggestion_of_many_lines_is_cut() -> None:
    lines = suggested("a: x\n", ("x", "\n".join("0123456789abcdef")))
    assert lines[:2] == ["   - a: x", "   + a: 0"]
    assert lines[-2:] == ["   + b", "   + … 4 more"]


def test_an_unsafe_suggestion_says_so() -> None:
    found = fixed("a: x\n", ("x", "y"), applicability=Applicability.UNSAFE)
    assert " suggestion: mend it (unsafe: check the meaning)" in render(found, "full").splitlines()


def test_help_that_the_suggestion_repeats_is_said_once() -> None:
    fix = Fix("mend it", Applicability.SAFE, (Edit(Span("claims/b.yaml", 3, 4), "y"),))
    finding = Diagnostic("CLM001", "some-rule", Severity.ERROR, "wrong", Span("claims/a.yaml"), help="mend it", fix=fix)
    assert body(render(report(finding), "full")) == [
        " suggestion: mend it (safe)",
        "   claims/b.yaml:1:1",
        "   + y",
    ]


def test_the_gutter_fits_the_longest_number() -> None:
    text = "\n" * 1233 + "word\n"
    related = Related(Span("claims/a.yaml", 0, 0), "and here")
    at = Span("claims/a.yaml", 1233, 1237)
    finding = Diagnostic("CLM001", "some-rule", Severity.ERROR, "wrong", at, related=(related,))
    assert (
        render(report(finding, files={"claims/a.yaml": text}), "full")
        == """\
error[CLM001] some-rule: wrong
    --> claims/a.yaml:1234:1
     |
1234 | word
     | ^^^^
    ::: claims/a.yaml:1:1
     |
   1 |
     | ^ and here
 more: `factcheck explain CLM001`

22 claims, 1 source, 24 quotes checked: 1 error
"""
    )


def test_colour_adds_nothing_but_colour() -> None:
    coloured = render(altered(), "full", color=True)
    assert coloured.startswith("\x1b[1;31merror[QUO002]\x1b[0m quote-altered: \x1b[1mthe quotation")
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(altered(), "full")
