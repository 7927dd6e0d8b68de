from __future__ import annotations

import json
from collections.abc import Callable
from subprocess import CompletedProcess

import jsonschema
import pytest

from factcheck.diagnostics import Report, Severity, Span
from factcheck.report import render
from factcheck.report.schema import REPORT_SCHEMA

from .sample import HOSTILE, altered, fixed, hostile, plain, report

VALIDATOR = jsonschema.Draft202012Validator(REPORT_SCHEMA)


def test_the_whole_document() -> None:
    assert (
        render(altered(), "json", color=True)
        == """\
{
  "version": 1,
  "findings": [
    {
      "code": "QUO002",
      "name": "quote-altered",
      "severity": "error",
      "message": "the quotation differs from the source",
      "path": "claims/trump-killers-in-new-york.yaml",
      "line": 6,
      "column": 33,
      "end_line": 6,
      "end_column": 40,
      "help": "copy the source's wording",
      "fix": {
        "title": "use the source's words",
        "applicability": "safe",
        "edits": [
          {
            "path": "claims/trump-killers-in-new-york.yaml",
            "line": 6,
            "column": 33,
            "end_line": 6,
            "end_column": 40,
            "text": "New York"
          }
        ]
      },
      "related": [
        {
          "path": "seeds/000_c2008e17b072abf1.txt",
          "line": 10,
          "column": 115,
          "end_line": 10,
          "end_column": 123,
          "label": "closest passage, 98 % alike"
        }
      ],
      "fingerprint": "5f2a"
    }
  ],
  "summary": {
    "claims": 22,
    "sources": 1,
    "quotes": 24,
    "errors": 1,
    "warnings": 0,
    "suppressed": 0,
    "known": 0
  }
}
"""
    )


def test_nothing_to_report() -> None:
    document = json.loads(render(report(), "json"))
    assert document == {
        "version": 1,
        "findings": [],
        "summary": {"claims": 22, "sources": 1, "quotes": 24, "errors": 0, "warnings": 0, "suppressed": 0, "known": 0},
    }


@pytest.mark.parametrize(
    "found",
    [
        report(),
        altered(),
        report(plain(Span("claims/gone.yaml", 5, 9), severity=Severity.INFO)),
        fixed("a: 1\nb: 2\n", ("1", "2"), ("2", "3")),
        hostile("\ud800\x00\u2028"),
    ],
)
def test_every_document_keeps_to_the_schema(found: Report) -> None:
    VALIDATOR.check_schema(REPORT_SCHEMA)
    VALIDATOR.validate(json.loads(render(found, "json")))


def test_the_command_prints_the_schema(factcheck: Callable[..., CompletedProcess[str]]) -> None:
    assert json.loads(factcheck("schema", "report").stdout) == REPORT_SCHEMA


def test_the_schema_refuses_what_it_does_not_describe() -> None:
    document = json.loads(render(altered(), "json"))
    document["findings"][0]["line"] = 0
    document["findings"][0]["extra"] = True
    del document["summary"]
    assert len(list(VALIDATOR.iter_errors(document))) == 3


@pytest.mark.parametrize("value", [value for name, (value, _) in HOSTILE.items() if name != "surrogate"])
def test_escapes_change_nothing_for_a_parser(value: str) -> None:
    finding = json.loads(render(hostile(value), "json"))["findings"][0]
    assert finding["message"] == f"{value} is wrong {value}"
    assert finding["path"] == f"claims/{value}.yaml"


def test_a_lone_surrogate_is_spelled_out() -> None:
    text = render(report(plain(Span("claims/a.yaml"), "a \ud83d\ude00 \\\ud800 b")), "json")
    assert json.loads(text)["findings"][0]["message"] == r"a \ud83d\ude00 \\ud800 b"


def test_letters_and_emoji_stay_readable() -> None:
    text = render(report(plain(Span("claims/a.yaml"), "“é” 日本 👍")), "json")
    assert '"message": "“é” 日本 👍"' in text
