from __future__ import annotations

from typing import Any

import pytest

from factcheck.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity, Span

from .published import sarif
from .sample import CLAIM, SEED, altered, at_words, fixed, plain, report

DOCS = {"QUO002": "https://example.org/rules#QUO002"}


def region(found: Any) -> Any:
    return sarif(found)["results"][0]["locations"][0]["physicalLocation"]["region"]


def test_a_result() -> None:
    (result,) = sarif(altered())["results"]
    assert result == {
        "ruleId": "QUO002",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "the quotation differs from the source. Help: copy the source's wording"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": CLAIM},
                    "region": {"startLine": 6, "startColumn": 33, "endLine": 6, "endColumn": 40},
                },
                "message": {"text": "not in the source"},
            }
        ],
        "relatedLocations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": SEED},
                    "region": {"startLine": 10, "startColumn": 115, "endLine": 10, "endColumn": 123},
                },
                "message": {"text": "closest passage, 98 % alike"},
            }
        ],
        "partialFingerprints": {"factcheckFinding/v1": "5f2a"},
        "fixes": [
            {
                "description": {"text": "use the source's words (safe)"},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": CLAIM},
                        "replacements": [
                            {
                                "deletedRegion": {"startLine": 6, "startColumn": 33, "endLine": 6, "endColumn": 40},
                                "insertedContent": {"text": "New York"},
                            }
                        ],
                    }
                ],
                "properties": {"applicability": "safe"},
            }
        ],
    }


def test_columns_count_code_points() -> None:
    assert sarif(altered())["columnKind"] == "unicodeCodePoints"
    assert region(at_words("a\r\n👍 “é”\u2028word\r\n", "word")) == {
        "startLine": 2,
        "startColumn": 7,
        "endLine": 2,
        "endColumn": 11,
    }


def test_the_rules_are_described_and_pointed_to() -> None:
    other = plain(Span("claims/a.yaml"))
    run = sarif(report(*altered().diagnostics, other), rule_docs=DOCS)
    rules = run["tool"]["driver"]["rules"]
    assert rules == [
        {"id": "CLM001", "name": "some-rule", "shortDescription": {"text": "some rule"}},
        {
            "id": "QUO002",
            "name": "quote-altered",
            "shortDescription": {"text": "quote altered"},
            "helpUri": DOCS["QUO002"],
            "help": {"text": f"quote-altered: see {DOCS['QUO002']}"},
        },
    ]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["QUO002", "CLM001"]


def test_a_rule_carries_its_page() -> None:
    page = "# some-rule\n\nUse `{a}` [here](there).\n"
    (rule,) = sarif(report(plain(Span("claims/a.yaml"))), page_of={"CLM001": page}.__getitem__)["tool"]["driver"][
        "rules"
    ]
    assert rule["help"] == {"text": page, "markdown": page}


def test_levels() -> None:
    found = report(*(plain(Span("claims/a.yaml"), severity=severity) for severity in Severity))
    assert [result["level"] for result in sarif(found)["results"]] == ["note", "warning", "error"]


def test_an_unread_file_is_meant_at_its_first_line() -> None:
    assert region(report(plain(Span("claims/gone.yaml", 5, 9)))) == {"startLine": 1}


def test_a_finding_of_no_file_has_no_location() -> None:
    assert sarif(report(plain(Span(""))))["results"][0]["locations"] == []


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [("abc\nde\r\n", 8, (2, 5)), ("abc\nde", 6, (2, 3)), ("", 0, (1, 1)), ("a\n", 99, (1, 3))],
)
def test_the_end_of_a_file_is_on_its_last_line(text: str, offset: int, place: tuple[int, int]) -> None:
    found = region(report(plain(Span("a.yaml", offset, offset)), files={"a.yaml": text}))
    assert (found["startLine"], found["startColumn"]) == (found["endLine"], found["endColumn"]) == place


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("claims/ä b.yaml", "claims/%C3%A4%20b.yaml"),
        ("a:b?c#d%.yaml", "a%3Ab%3Fc%23d%25.yaml"),
        ("claims/\udcff.yaml", "claims/%FF.yaml"),
        ("claims/\ud800.yaml", "claims/%ED%A0%80.yaml"),
    ],
)
def test_a_path_is_a_uri(path: str, uri: str) -> None:
    (location,) = sarif(report(plain(Span(path))))["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_messages_hold_neither_placeholders_nor_links() -> None:
    message = sarif(report(plain(Span("a.yaml"), "{0} [here](1) {x}")))["results"][0]["message"]
    assert message == {"text": "{{0}} [here] (1) {{x}}"}


def test_an_unsafe_fix_says_so() -> None:
    (fix,) = sarif(fixed("a: x\n", ("x", "y"), applicability=Applicability.UNSAFE))["results"][0]["fixes"]
    assert fix["description"]["text"] == "mend it (unsafe: check the meaning)"
    assert fix["properties"] == {"applicability": "unsafe"}


def test_a_fix_may_change_several_files_in_several_places() -> None:
    edits = (Edit(Span("b.yaml", 0, 1), "x"), Edit(Span("a.yaml", 2, 2), "y"), Edit(Span("a.yaml", 0, 1), ""))
    fix = Fix("mend it", Applicability.SAFE, edits)
    finding = Diagnostic("CLM001", "some-rule", Severity.ERROR, "wrong", Span("a.yaml"), fix=fix)
    (given,) = sarif(report(finding, files={"a.yaml": "abc", "b.yaml": "def"}))["results"][0]["fixes"]
    changes = {change["artifactLocation"]["uri"]: change["replacements"] for change in given["artifactChanges"]}
    assert [len(changes["a.yaml"]), len(changes["b.yaml"])] == [2, 1]
    assert changes["a.yaml"][1]["deletedRegion"] == {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 3}


def test_a_fix_without_a_known_place_is_not_given() -> None:
    fix = Fix("mend it", Applicability.SAFE, (Edit(Span("gone.yaml", 3, 4), "y"),))
    finding = Diagnostic("CLM001", "some-rule", Severity.ERROR, "wrong", Span("a.yaml"), fix=fix)
    assert "fixes" not in sarif(report(finding, files={"a.yaml": "abc"}))["results"][0]
