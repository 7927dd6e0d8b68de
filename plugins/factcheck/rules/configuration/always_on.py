"""A setting that would turn off what keeps the site true."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("CFG007", Severity.ERROR)
def always_on(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: readers rely on these rules, so a setting has no effect on them and must not look as if it had."""
    yield problem_finding(
        problem,
        context,
        f"the rule `{problem.detail['code']}` can't be turned off: {problem.detail['why']}",
        "delete it here, and mend what the rule finds",
        "always on",
    )
