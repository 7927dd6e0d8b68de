"""A field with nothing after its colon."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, field_of, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import example, shown


@problem_rule("YML008", Severity.ERROR)
def empty_value(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: it is unclear whether the value was forgotten or there is none."""
    field = field_of(problem)
    form = example(field)
    yield problem_finding(
        problem,
        context,
        f"the field {shown(field)} has no value",
        f"write its value after the colon{', ' + form if form else ''}; or delete the line",
        "nothing follows",
    )
