"""``full``: each finding with its source line, carets, help and suggestion, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Applicability, Diagnostic, Report
from factcheck.report.interface import Style, Tone
from factcheck.report.snippet import Frame, gutter_width
from factcheck.report.suggestion import suggestion
from factcheck.report.summary import summary_line
from factcheck.report.typeset import flat, visible

_COMMANDS = {
    Applicability.SAFE: "factcheck check --fix",
    Applicability.UNSAFE: "factcheck check --fix --unsafe-fixes",
}


def render(report: Report, style: Style) -> str:
    """Return the findings in order, a blank line after each, then the summary."""
    blocks = [block(report, finding, style) for finding in report.diagnostics]
    return "\n\n".join([*blocks, summary_line(report)]) + "\n"


def block(report: Report, finding: Diagnostic, style: Style) -> str:
    """Return one finding as a person reads it, without a line break at its end."""
    return "\n".join(_lines(report, finding, style))


def _lines(report: Report, finding: Diagnostic, style: Style) -> Iterator[str]:
    tone = Tone.of(finding.severity)
    head = style.paint(f"{finding.severity}[{finding.code}]", tone)
    yield f"{head} {finding.name}: {style.paint(flat(finding.message), Tone.BOLD)}"
    spans = [finding.span, *(related.span for related in finding.related)]
    frame = Frame(report, style, gutter_width(report, spans), tone)
    yield from frame.draw("-->", finding.span, finding.label)
    for related in finding.related:
        yield from frame.draw(":::", related.span, related.label)
    yield from _advice(report, finding, style)


def _advice(report: Report, finding: Diagnostic, style: Style) -> Iterator[str]:
    if finding.help and not (finding.fix and finding.fix.title == finding.help):
        yield f" help: {flat(finding.help)}"
    if finding.fix:
        yield from suggestion(report, finding.span, finding.fix, style)
    fix = f" fix: `{_COMMANDS[finding.fix.applicability]}`   " if finding.fix else ""
    where = f" or {visible(style.rule_docs[finding.code])}" if finding.code in style.rule_docs else ""
    yield f"{fix} more: `factcheck explain {visible(finding.code)}`{where}"
