"""No text from a claim, a source or a file name does anything but stand there, in any format."""

from __future__ import annotations

import json
import re

import pytest

from factcheck.report import FORMATS, render
from factcheck.report.inert import hidden

from .sample import HOSTILE, hostile, report

LINE_BREAKS = ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
HEADS = {
    "full": r"(error\[CLM001\] | *(-->|:::|=|\||\d+ \|)( |$)| help: | suggestion: | (fix|more): `"
    r"|   [-+]( |$)|\d+ claims,|$)",
    "concise": r"(claims/|\d+ claims,)",
    "github": r"(::error file=|\d+ claims,)",
    "junit": r" *</?(\?xml|testsuites?|testcase|failure|system-out)[ >]",
    "markdown": r"(##|- \*\*error\*\* `|  - (help|see|suggestion)|    (```|[-+] |[-+]$|… )|\d+ claims,|$)",
}
HEADS["junit"] += "|" + HEADS["full"].replace("-->", "--&gt;")
HEADS |= dict.fromkeys(("json", "gitlab", "sarif", "rdjson"), r' *("|[{}\[\]])')


def acts(text: str) -> list[str]:
    return [char for char in text if char != "\n" and hidden(char)]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_inert(name: str, format: str) -> None:
    text = render(hostile(HOSTILE[name][0]), format)
    assert acts(text) == []
    assert not re.search(r"##\w*\[", text)
    assert text.encode()


@pytest.mark.parametrize("format", ["full", "concise", "github"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_shown_escaped(name: str, format: str) -> None:
    value, shown = HOSTILE[name]
    assert f"{shown} is wrong {shown}" in render(hostile(value), format)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_caret_is_right_after_hostile_text(name: str) -> None:
    value, shown = HOSTILE[name]
    lines = render(hostile(value), "full").splitlines()
    assert lines[3] == f" 1 | {shown}quote: {shown}word{shown}"
    assert lines[4] == f"   | {' ' * (2 * len(shown) + 7)}^^^^ {shown} label"
    assert f"   + {shown}quote: {shown}{shown}new{shown}" in lines


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("line_break", LINE_BREAKS)
@pytest.mark.parametrize("forged", ["::error::forged", "  ::add-mask::e", "error[CLM999] forged", "99 claims"])
def test_no_value_opens_a_line(format: str, line_break: str, forged: str) -> None:
    text = render(hostile(f"{line_break}{forged}{line_break}"), format)
    for line in text.removesuffix("\n").splitlines():
        assert re.match(HEADS[format], line), line
        assert not line.lstrip().startswith(("::error::", "::add-mask::", "error[CLM999]", "99 claims"))


@pytest.mark.parametrize("format", FORMATS)
def test_two_runs_give_the_same_bytes_and_a_last_line_break(format: str) -> None:
    found = hostile("\u202e\x1b")
    assert render(found, format) == render(found, format)
    assert render(found, format).endswith("\n")
    assert render(report(), format).endswith("\n")


@pytest.mark.parametrize("format", ["full", "concise", "json", "github"])
def test_no_severity_is_said_twice(format: str) -> None:
    text = render(hostile("x"), format)
    findings = json.loads(text)["findings"] if format == "json" else text.splitlines()[:-1]
    assert len(re.findall(r"\berror\b", str(findings))) == 1


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        render(report(), "morse")
