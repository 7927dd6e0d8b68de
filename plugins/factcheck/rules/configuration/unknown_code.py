"""A setting that names a rule which doesn't exist."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import shown


@problem_rule("CFG004", Severity.ERROR)
def unknown_code(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report each code, or beginning of one, that no rule has: the line does nothing."""
    yield problem_finding(
        problem,
        context,
        f"no rule has the code {shown(problem.detail['code'])}",
        problem.detail["help"],
        "unknown code",
    )
