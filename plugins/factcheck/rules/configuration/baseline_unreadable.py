"""A baseline that can't be read."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("CFG008", Severity.ERROR)
def baseline_unreadable(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: without the list of known findings every one of them shows as new."""
    path = problem.detail["path"]
    yield problem_finding(
        problem,
        context,
        f"the list of known findings can't be read: {problem.detail['reason']}",
        f"write it anew: `factcheck check --write-baseline {path}`",
    )
