"""A setting that doesn't exist."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, did_you_mean, problem_finding, suggestion
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


@problem_rule("CFG002", Severity.ERROR)
def unknown_setting(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report each key in the settings that nothing reads: what was meant by it is not done."""
    known = problem.detail["known"].split()
    close = suggestion(problem.detail["name"], known)
    yield problem_finding(
        problem,
        context,
        f"there is no setting {shown(problem.detail['name'])}",
        did_you_mean(problem.detail["name"], known),
        "unknown setting",
        replace(problem.span, close) if close else None,
    )
