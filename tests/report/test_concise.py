from __future__ import annotations

import re

from factcheck.diagnostics import Severity, Span
from factcheck.report import render

from .sample import altered, plain, report


def test_a_line_for_each_finding_then_the_summary() -> None:
    text = "one\r\n👍 “two”\u2028 three\r\n"
    start = text.index("three")
    findings = [
        plain(Span("claims/a.yaml", 0, 3), "has\nbroken\r\nlines", help="mend\nit"),
        plain(Span("claims/a.yaml", start, start + 5), "ends.", Severity.WARNING, help="mend it"),
        plain(Span("claims/gone.yaml", 7, 9), "unread", Severity.INFO),
    ]
    assert (
        render(report(*findings, files={"claims/a.yaml": text}), "concise")
        == """\
claims/a.yaml:1:1: error[CLM001] has broken lines. Help: mend it
claims/a.yaml:2:10: warning[CLM001] ends. Help: mend it
claims/gone.yaml:1:1: info[CLM001] unread
22 claims, 1 source, 24 quotes checked: 1 error, 1 warning, 1 note
"""
    )


def test_nothing_to_report() -> None:
    assert render(report(), "concise") == "22 claims, 1 source, 24 quotes checked: nothing to report\n"


def test_a_file_name_cannot_open_a_workflow_command() -> None:
    finding = plain(Span("  ::error::forged"))
    assert render(report(finding), "concise").startswith(r"\x3a:error::forged:1:1: error[CLM001] wrong")


def test_colour_adds_nothing_but_colour() -> None:
    coloured = render(altered(), "concise", color=True)
    assert ":6:33: \x1b[1;31merror[QUO002]\x1b[0m the" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(altered(), "concise")
