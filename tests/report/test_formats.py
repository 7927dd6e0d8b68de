"""What holds in every format, whatever the report."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import pytest

from factcheck.diagnostics import Applicability, Diagnostic, Edit, Fix, Related, Report, Severity, Span
from factcheck.report import FORMATS, describe, render

from .attacks import ATTACKS
from .published import VALID
from .sample import HOSTILE, altered, fixed, hostile, plain, report

BAD = [*ATTACKS.values(), *(value for value, _ in HOSTILE.values())]


def many(number: int, text: str, words: str) -> Report:
    """Return that many findings, each with a fix and a related place, at every occurrence of ``words`` in a file."""
    found, at = [], -1
    for _ in range(number):
        at = text.index(words, at + 1)
        span = Span("claims/a.yaml", at, at + len(words))
        fix = Fix("mend it", Applicability.SAFE, (Edit(span, "x"),))
        related = (Related(span, "here"),)
        found.append(
            Diagnostic(
                "CLM001", "some-rule", Severity.ERROR, "wrong", span, fix=fix, related=related, fingerprint="5f2a"
            )
        )
    return report(*found, files={"claims/a.yaml": text})


REPORTS = {
    "empty": report(),
    "altered": altered(),
    "unread": report(plain(Span("claims/gone.yaml", 5, 9), severity=Severity.INFO)),
    "no-file": report(plain(Span(""), fingerprint="5f2a")),
    "two-edits": fixed("a: 1\nb: 2\n", ("1", "2"), ("2", "3")),
    "many": many(50, "a “word”\r\n" * 50, "word"),
    "hostile": hostile("\ud800\x00\u2028]]>"),
}


@pytest.mark.parametrize("format", VALID)
@pytest.mark.parametrize("found", REPORTS.values(), ids=REPORTS)
def test_every_report_keeps_to_the_published_schema(format: str, found: Report) -> None:
    VALID[format](found)
    VALID[format](found, rule_docs={"CLM001": "https://example.org/rules#CLM001"})


@pytest.mark.parametrize("format", VALID)
@pytest.mark.parametrize("value", BAD)
def test_hostile_reports_keep_to_the_published_schema(format: str, value: str) -> None:
    VALID[format](hostile(value))


def strings(value: Any) -> list[str]:
    """Return every text in a JSON document."""
    if isinstance(value, dict):
        return [text for below in value.values() for text in strings(below)]
    if isinstance(value, list):
        return [text for below in value for text in strings(below)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("format", ["gitlab", "sarif", "rdjson"])
@pytest.mark.parametrize("name", HOSTILE)
def test_messages_for_people_show_hidden_characters(name: str, format: str) -> None:
    value, shown = HOSTILE[name]
    document = json.loads(render(hostile(value), format))
    messages = [text for text in strings(document) if "is wrong" in text]
    assert messages
    for message in messages:
        assert message.isprintable()
        assert shown in message


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("value", BAD)
def test_a_hostile_report_is_one_report(format: str, value: str) -> None:
    text = render(hostile(value), format)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not any(line.lstrip().startswith(("::error::", "::add-mask::", "##[")) for line in text.splitlines())
    assert render(hostile(value), format) == text


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_report_is_a_whole_document(format: str) -> None:
    text = render(report(), format)
    assert text.strip()
    assert render(report(), format) == text


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("number", "line"),
    [(5000, "a word\n"), (1000, "“é” word "), (1000, "x" * 1000 + " word ")],
    ids=["lines", "line", "long"],
)
def test_a_big_report_takes_seconds(format: str, number: int, line: str) -> None:
    found = many(number, line * number, "word")
    start = time.process_time()  # of this process alone: the machine may be busy
    text = render(found, format)
    assert time.process_time() - start < 5
    assert len(text) > 10_000


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_says_what_it_is(format: str) -> None:
    about = describe(format)
    assert (sys.modules[FORMATS[format].__module__].__doc__ or "").startswith(f"``{format}``: {about}")
    assert about.endswith(".")
    assert about[0].isalpha()
    assert 20 < len(about) < 110
