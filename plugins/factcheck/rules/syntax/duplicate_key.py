"""A field that is given twice."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity, Span
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import shown


@problem_rule("YML002", Severity.ERROR)
def duplicate_key(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report the second one: YAML readers differ in which of the two they keep."""
    key, line = problem.detail["key"], problem.detail["first_line"]
    finding = problem_finding(
        problem,
        context,
        f"the field {shown(key)} is given twice: line {line} has it already",
        "delete one of the two: the first is read, this one is not",
        "given again",
    )
    yield _with_first(finding, context, int(line))


def _with_first(finding: Finding, context: Context, line: int) -> Finding:
    file = context.repository.files.get(finding.span.path)
    if file is None:
        return finding
    start = file.line_start(line)
    place = Span(file.path, start, start + len(file.line(line)))
    related = (Related(place, "first given here"),)
    return Finding(finding.span, finding.message, finding.help, finding.label, finding.key, None, related)
