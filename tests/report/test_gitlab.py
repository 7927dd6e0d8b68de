from __future__ import annotations

from dataclasses import replace

from factcheck.diagnostics import Severity, Span
from factcheck.report import render

from .published import gitlab
from .sample import CLAIM, SEED, altered, plain, report


def test_the_whole_document() -> None:
    assert (
        render(altered(), "gitlab", color=True)
        == """\
[
  {
    "description": "the quotation differs from the source. Help: copy the source's wording",
    "check_name": "QUO002 quote-altered",
    "fingerprint": "5f2a",
    "severity": "major",
    "location": {
      "path": "claims/trump-killers-in-new-york.yaml",
      "lines": {
        "begin": 6,
        "end": 6
      }
    },
    "other_locations": [
      {
        "path": "seeds/000_c2008e17b072abf1.txt",
        "lines": {
          "begin": 10,
          "end": 10
        }
      }
    ]
  }
]
"""
    )


def test_what_gitlab_documents() -> None:
    (issue,) = gitlab(altered())
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= issue.keys()
    assert issue["location"]["path"] == CLAIM
    assert issue["other_locations"][0]["path"] == SEED


def test_severities_are_gitlabs() -> None:
    found = report(*(plain(Span("claims/a.yaml"), severity=severity) for severity in Severity))
    assert [issue["severity"] for issue in gitlab(found)] == ["info", "minor", "major"]


def test_a_block_scalars_last_line_break_is_not_another_line() -> None:
    found = report(plain(Span("claims/a.yaml", 0, 4)), files={"claims/a.yaml": "a\nb\nc\n"})
    assert gitlab(found)[0]["location"]["lines"] == {"begin": 1, "end": 2}


def test_no_two_findings_share_a_fingerprint() -> None:
    one = plain(Span("claims/a.yaml"), fingerprint="5f2a")
    none = plain(Span("claims/a.yaml"), "no fingerprint")
    names = [issue["fingerprint"] for issue in gitlab(report(one, one, none, none, one))]
    assert names[0] == "5f2a"
    assert len(set(names)) == 5


def test_a_fingerprint_stays_when_lines_move() -> None:
    found = report(plain(Span("claims/a.yaml", 3, 4)), files={"claims/a.yaml": "a\nb\nc\n"})
    moved = replace(found, diagnostics=(plain(Span("claims/a.yaml", 1, 2)),))
    assert gitlab(found)[0]["fingerprint"] == gitlab(moved)[0]["fingerprint"]


def test_a_finding_of_no_file_is_the_desks() -> None:
    assert gitlab(report(plain(Span(""))))[0]["location"] == {"path": ".", "lines": {"begin": 1, "end": 1}}
