from __future__ import annotations

from factcheck.diagnostics import Severity, Span
from factcheck.report import render

from .published import junit
from .sample import CLAIM, altered, plain, report


def test_the_whole_document() -> None:
    assert (
        render(altered(), "junit", color=True)
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="factcheck" tests="1" failures="1" errors="0">
  <testsuite name="factcheck" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="claims/trump-killers-in-new-york.yaml" name="QUO002 quote-altered: the quotation differs \
from the source">
      <failure type="error" message="the quotation differs from the source">
error[QUO002] quote-altered: the quotation differs from the source
  --&gt; claims/trump-killers-in-new-york.yaml:6:33
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
</failure>
    </testcase>
    <system-out>22 claims, 1 source, 24 quotes checked: 1 error</system-out>
  </testsuite>
</testsuites>
"""
    )


def test_only_errors_fail() -> None:
    suite = junit(report(*(plain(Span("claims/a.yaml"), severity=severity) for severity in Severity)))
    assert [(case[0].tag, case[0].get("type")) for case in suite.iter("testcase")] == [
        ("skipped", "info"),
        ("skipped", "warning"),
        ("failure", "error"),
    ]
    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "3",
        "failures": "1",
        "errors": "0",
        "skipped": "2",
    }


def test_nothing_to_report_is_a_passed_test() -> None:
    suite = junit(report())
    (case,) = suite.iter("testcase")
    assert dict(case.attrib) == {"classname": "factcheck", "name": "nothing to report"}
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped"), len(case)) == ("1", "0", "0", 0)


def test_no_two_tests_share_a_name() -> None:
    twice, forged = plain(Span("a.yaml")), plain(Span("a.yaml"), "wrong (2)")
    suite = junit(report(twice, twice, forged, plain(Span("b.yaml")), twice))
    assert [(case.get("classname"), case.get("name")) for case in suite.iter("testcase")] == [
        ("a.yaml", "CLM001 some-rule: wrong"),
        ("a.yaml", "CLM001 some-rule (2): wrong"),
        ("a.yaml", "CLM001 some-rule: wrong (2)"),
        ("b.yaml", "CLM001 some-rule: wrong"),
        ("a.yaml", "CLM001 some-rule (3): wrong"),
    ]


def test_where_a_rule_is_explained() -> None:
    (case,) = junit(altered(), rule_docs={"QUO002": "https://example.org/rules#QUO002"}).iter("testcase")
    assert case.get("classname") == CLAIM
    assert case[0].text.endswith(" or https://example.org/rules#QUO002\n")


def test_markup_is_text() -> None:
    (case,) = junit(report(plain(Span("a<b&\"c'.yaml"), "]]> </failure> &amp; <!-- \ufffe"))).iter("testcase")
    assert case.get("classname") == "a<b&\"c'.yaml"
    assert case[0].get("message") == r"]]> </failure> &amp; <!-- \ufffe"
    assert r"]]> </failure> &amp; <!-- \ufffe" in case[0].text
