"""A value that is none of those its field allows."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, did_you_mean, field_of, problem_finding, suggestion
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


@problem_rule("CLM009", Severity.ERROR)
def unknown_choice(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it with the allowed value most like it, or with all of them."""
    field, value = field_of(problem), problem.detail["value"]
    choices = [choice.strip() for choice in problem.detail["choices"].split(",")]
    close = suggestion(value, choices)
    yield problem_finding(
        problem,
        context,
        f"{shown(value)} is not a value that {shown(field)} can have",
        did_you_mean(value, choices, "use one of those that the page on the file formats names"),
        "unknown value",
        replace(problem.span, close) if close else None,
    )
