"""A baseline that lists findings which are gone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("CFG009", Severity.INFO)
def baseline_outdated(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report how many: a finding that comes back would be taken for an old one."""
    number = int(problem.detail["number"])
    yield problem_finding(
        problem,
        context,
        "1 baselined finding is gone" if number == 1 else f"{number} baselined findings are gone",
        f"write the baseline anew: `factcheck check --write-baseline {problem.detail['path']}`",
    )
