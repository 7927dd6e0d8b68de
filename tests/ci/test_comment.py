"""The comment is written from the report as data: whoever wrote the report, nothing in the comment can act."""

import json
import re
from datetime import date

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from factcheck.check import check
from factcheck.ci.comment import LIMIT, MARKER, comment
from factcheck.ci.conform import misfit
from factcheck.ci.received import CHANGES_SCHEMA, BadReportError, received, received_in
from factcheck.cli.comment import comment as command
from factcheck.report import render
from factcheck.report.schema import REPORT_SCHEMA

from .conftest import change, changes, finding, report

EVIL = (
    "</details><img src=x onerror=alert(1)> @everyone #1 ![x](http://evil.example/x.png) [a](javascript:alert(1)) "
    "`a``b` ::error::x \u202e\x1b[2J\ud800 ##[error]x\n\n# heading\n- [ ] task <!-- x"
)


def written(folder, *parts):
    return comment(received_in(folder(*parts)))


def test_the_report_of_a_check_is_told_as_the_check_tells_it(desk, folder):
    desk.change("claims/officers.yaml", "quote: The city wants to hire 10,000", "quote: The city wants to hire 1,000")
    found = check(desk.root, date(2026, 1, 16)).report
    text = written(folder, render(found, "json"))
    assert text.startswith("**Can't be merged as it is: 1 error.**\n")
    assert "QUO002" in text
    assert "at 5:12" in text or re.search(r"at \d+:\d+, ", text)
    assert text.endswith(f"{MARKER}\n")


def test_nothing_is_said_where_there_is_nothing_to_say(folder):
    assert written(folder, report()) == ""
    assert written(folder, report(), changes()) == ""


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ((finding(),), "**Can't be merged as it is: 1 error.**"),
        ((finding(severity="warning"), finding(severity="warning")), "**Can be merged; 2 warnings to look at first.**"),
        ((finding(severity="info"),), "**Can be merged as far as a machine can tell.**"),
    ],
)
def test_the_first_line_is_the_verdict(folder, told, first):
    assert written(folder, report(*told)).splitlines()[0] == first


def test_what_readers_will_be_told_otherwise_comes_first(folder):
    text = written(folder, report(finding(severity="warning")), changes(change(level="info", message="b"), change()))
    assert text.index("the verdict was turned") < text.index("- **info**") < text.index("quote-altered")
    assert text.startswith("**Can't be merged as it is: 1 error.**")


@pytest.mark.parametrize("field", ["message", "help", "path"])
def test_hostile_findings_are_inert(folder, field):
    _is_inert(written(folder, report(finding(**{field: EVIL}))))


@pytest.mark.parametrize("field", ["message", "claim"])
def test_hostile_changes_are_inert(folder, field):
    _is_inert(written(folder, report(), changes(change(**{field: EVIL}))))


def _is_inert(text):
    outside = re.sub(r"(?s)(`+)(?!`).*?(?<!`)\1(?!`)", "", text.replace(MARKER, ""))
    for sign in ("<img", "</details><", "@everyone", "](", "#1", "http://evil", "<!--", "\x1b", "\u202e", "\ud800"):
        assert sign not in outside, sign
    assert "\n# heading" not in text
    assert "##[" not in text
    text.encode("utf-8")


@pytest.mark.parametrize("count", [500, 20_000])
def test_a_long_report_fits_and_tells_what_is_left_out(folder, count):
    many = [finding(message=f"number {n} " + "word " * 20, severity="warning" if n else "error") for n in range(count)]
    text = written(folder, report(*many), changes(*(change(message="long " * 50) for _ in range(count))))
    assert len(text) <= LIMIT
    assert "Not shown" in text
    assert "number 0 " in text, "an error comes before warnings"
    assert text.endswith(f"{MARKER}\n")


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "[]",
        "null",
        "{",
        "[" * 100_000,
        report() | {"version": 2},
        report() | {"more": 1},
        report(finding(severity="fatal")),
        report(finding(code="QUO002\n")),
        report(finding(line="5")),
        report(finding(line=True)),
        report(finding(message=None)),
        report(finding(name=EVIL)),
        report(finding(name="a-name\n")),
        report({"code": "QUO002"}),
        '{"version": 1, "findings": [], "summary": {"claims": ' + "9" * 5_000 + "}}",
    ],
)
def test_what_is_no_report_is_not_taken(folder, bad):
    with pytest.raises(BadReportError):
        received_in(folder(bad))


@pytest.mark.parametrize("bad", ["[]", {"version": 1}, changes(change(rule="A b")), changes({"rule": "x"})])
def test_what_is_no_list_of_changes_is_not_taken(folder, bad):
    with pytest.raises(BadReportError):
        received_in(folder(report(), bad))


def test_a_report_that_is_too_long_a_link_or_missing_is_not_taken(folder, tmp_path):
    there = folder(report())
    (there / "changes.json").symlink_to(tmp_path / "secret")
    (tmp_path / "secret").write_text("token")
    with pytest.raises(BadReportError, match="symbolic link"):
        received_in(there)
    (there / "changes.json").unlink()
    (there / "report.json").write_text(" " * 9_000_000)
    with pytest.raises(BadReportError, match="larger than"):
        received_in(there)
    (there / "report.json").unlink()
    with pytest.raises(BadReportError, match=r"report\.json can't be read"):
        received(there / "report.json")


@pytest.mark.parametrize(
    "value", [report(), report(finding()), report(finding(line=0)), report(finding(fix={})), {"version": 1}, [], 1]
)
def test_our_reading_of_the_schema_is_the_standards(value):
    assert (misfit(value, REPORT_SCHEMA) == "") == Draft202012Validator(REPORT_SCHEMA).is_valid(value)
    assert (misfit(value, CHANGES_SCHEMA) == "") == Draft202012Validator(CHANGES_SCHEMA).is_valid(value)


def test_a_word_of_a_schema_that_is_not_known_is_no_licence():
    with pytest.raises(ValueError, match="maxLength"):
        misfit("x", {"maxLength": 0})


def test_the_command_prints_it(folder):
    there = folder(report(finding()), changes(change()))
    done = CliRunner().invoke(command, [str(there / "report.json"), "--changes", str(there / "changes.json")])
    assert done.exit_code == 0
    assert done.output == comment(received_in(there))
    (there / "report.json").write_text(json.dumps({"version": 0}))
    done = CliRunner().invoke(command, [str(there / "report.json")])
    assert done.exit_code == 2
    assert "not a report of this version" in done.output
