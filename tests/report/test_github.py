from __future__ import annotations

from factcheck.diagnostics import Severity, Span
from factcheck.report import render

from .sample import altered, plain, report

SUMMARY = "22 claims, 1 source, 24 quotes checked: 1 error\n"


def test_an_annotation_with_help() -> None:
    assert render(altered(), "github", color=True) == (
        "::error file=claims/trump-killers-in-new-york.yaml,line=6,endLine=6,col=33,endColumn=40,"
        "title=QUO002 quote-altered::the quotation differs from the source%0AHelp: copy the source's wording\n"
        + SUMMARY
    )


def test_severities_and_a_file_that_could_not_be_read() -> None:
    findings = [
        plain(Span("claims/gone.yaml", 5, 9), "one", Severity.WARNING),
        plain(Span("claims/gone.yaml", 5, 9), "two", Severity.INFO),
    ]
    place = "file=claims/gone.yaml,line=1,endLine=1,col=1,endColumn=1,title=CLM001 some-rule"
    assert render(report(*findings), "github") == (
        f"::warning {place}::one\n::notice {place}::two\n22 claims, 1 source, 24 quotes checked: 1 warning, 1 note\n"
    )


def test_several_lines_have_no_columns() -> None:
    finding = plain(Span("claims/a.yaml", 1, 4))
    assert render(report(finding, files={"claims/a.yaml": "ab\ncd\n"}), "github") == (
        "::error file=claims/a.yaml,line=1,endLine=2,title=CLM001 some-rule::wrong\n" + SUMMARY
    )


def test_values_cannot_leave_their_place() -> None:
    finding = plain(Span("a,line=9::x%0A\r\n.yaml"), "100 %: a, b\r::error::forged\n::stop-commands::x", help="50 %")
    assert render(report(finding), "github") == (
        r"::error file=a%2Cline=9%3A%3Ax%250A\r\n.yaml,line=1,endLine=1,col=1,endColumn=1,title=CLM001 some-rule"
        "::100 %25: a, b ::error::forged ::stop-commands::x%0AHelp: 50 %25\n" + SUMMARY
    )
