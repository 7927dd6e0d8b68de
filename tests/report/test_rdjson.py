from __future__ import annotations

from typing import Any

import pytest

from factcheck.diagnostics import Applicability, Diagnostic, Edit, FileText, Fix, Report, Severity, Span, Summary
from factcheck.report import render

from .published import rdjson
from .sample import CLAIM, SEED, altered, fixed, plain, report


def place(line: int, start: int, end: int) -> dict[str, Any]:
    return {"start": {"line": line, "column": start}, "end": {"line": line, "column": end}}


def test_a_diagnostic() -> None:
    (diagnostic,) = rdjson(altered(), rule_docs={"QUO002": "https://example.org/rules#QUO002"})
    assert diagnostic == {
        "message": "the quotation differs from the source. Help: copy the source's wording",
        "location": {"path": CLAIM, "range": place(6, 33, 40)},
        "severity": "ERROR",
        "code": {"value": "QUO002", "url": "https://example.org/rules#QUO002"},
        "suggestions": [{"range": place(6, 33, 40), "text": "New York"}],
        "related_locations": [
            # the quotation mark before the words is three bytes
            {"message": "closest passage, 98 % alike", "location": {"path": SEED, "range": place(10, 117, 125)}}
        ],
    }


def cut(data: bytes, range: Any) -> bytes:
    """Return the bytes that a reader of the format finds at a range."""
    starts = [0, *(index + 1 for index, byte in enumerate(data) if byte == 10)]
    start, end = (starts[at["line"] - 1] + at["column"] - 1 for at in (range["start"], range["end"]))
    return data[start:end]


TEXT = "“a”\r\n👍 b\u2028c\n  日本 d\n\né" + "ü" * 3000 + "x\n"


@pytest.mark.parametrize("bom", [False, True])
def test_columns_count_the_bytes_of_the_file(bom: bool) -> None:
    data = (b"\xef\xbb\xbf" if bom else b"") + TEXT.encode()
    spans = [Span("a.yaml", start, start + 2) for start in range(len(TEXT) - 1)]
    found = Report(tuple(map(plain, spans)), Summary(), {"a.yaml": FileText("a.yaml", TEXT, bom)})
    for span, diagnostic in zip(spans, rdjson(found), strict=True):
        assert cut(data, diagnostic["location"]["range"]) == TEXT[span.start : span.end].encode()


def test_severities() -> None:
    found = report(*(plain(Span("claims/a.yaml"), severity=severity) for severity in Severity))
    assert [diagnostic["severity"] for diagnostic in rdjson(found)] == ["INFO", "WARNING", "ERROR"]


def test_an_unread_file_has_no_range() -> None:
    assert rdjson(report(plain(Span("claims/gone.yaml", 5, 9))))[0]["location"] == {"path": "claims/gone.yaml"}


def test_a_fix_is_one_suggestion() -> None:
    (diagnostic,) = rdjson(fixed("a: “one” two three\n", ("three", "3"), ("one", "1")))
    assert diagnostic["suggestions"] == [{"range": place(1, 7, 23), "text": "1” two 3"}]


def test_a_suggestion_covers_the_lines_of_its_finding() -> None:
    text = "a: |\n  one\n  two\n  three\n"
    at = text.index("two")
    fix = Fix("mend it", Applicability.SAFE, (Edit(Span("a.yaml", at, at + 3), "2"),))
    home = Span("a.yaml", text.index("one"), len(text))
    finding = Diagnostic("CLM001", "some-rule", Severity.ERROR, "wrong", home, fix=fix)
    (diagnostic,) = rdjson(report(finding, files={"a.yaml": text}))
    assert diagnostic["suggestions"] == [{"range": diagnostic["location"]["range"], "text": "one\n  2\n  three\n"}]


def test_an_unsafe_fix_is_not_suggested() -> None:
    (diagnostic,) = rdjson(fixed("a: x\n", ("x", "y"), applicability=Applicability.UNSAFE))
    assert "suggestions" not in diagnostic


@pytest.mark.parametrize("edits", [(), (Edit(Span("a.yaml", 0, 1), "x"), Edit(Span("b.yaml", 0, 1), "y"))])
def test_half_a_fix_is_not_suggested(edits: tuple[Edit, ...]) -> None:
    fix = Fix("mend it", Applicability.SAFE, edits)
    finding = Diagnostic("CLM001", "some-rule", Severity.ERROR, "wrong", Span("a.yaml"), fix=fix)
    assert "suggestions" not in rdjson(report(finding, files={"a.yaml": "abc", "b.yaml": "def"}))[0]


def test_messages_are_inert_in_a_comment() -> None:
    (diagnostic,) = rdjson(report(plain(Span("a.yaml"), "ask @octocat of #12")))
    assert diagnostic["message"] == "ask `@octocat` of `#12`"


def test_the_source_is_named() -> None:
    assert '"source": {\n    "name": "factcheck"\n  }' in render(report(), "rdjson")
