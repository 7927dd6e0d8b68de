"""A number that its field can't take."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, field_of, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import example, shown


@problem_rule("CLM010", Severity.ERROR)
def bad_number(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it with the reader's reason."""
    field, value = field_of(problem), problem.detail["value"]
    form = example(field)
    yield problem_finding(
        problem,
        context,
        f"{shown(value)} can't be the value of {shown(field)}: {problem.detail['reason']}",
        "write a whole number in digits" + (f", {form}" if form else ""),
    )
