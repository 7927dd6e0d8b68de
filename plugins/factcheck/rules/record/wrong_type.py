"""A value of another kind than its field takes."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, field_of, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import example, shown


@problem_rule("CLM002", Severity.ERROR)
def wrong_type(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report what the field takes and what stands there."""
    field, expected, found = field_of(problem), problem.detail["expected"], problem.detail["found"]
    form = example(field)
    help = f"write {expected}" + (f", {form}" if form else "")
    message = f"{shown(field)} must be {expected}, but here it is {found}"
    yield problem_finding(problem, context, message, help, f"{found}")
