"""A comment that would silence what keeps the site true."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("SUP004", Severity.ERROR)
def ignore_refused(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: readers rely on these rules, so a comment has no effect on them and must not look as if it had."""
    yield problem_finding(
        problem,
        context,
        f"a finding of `{problem.detail['code']}` can't be silenced: {problem.detail['why']}",
        "delete the code from the comment, and mend what the rule finds",
        "can't be silenced",
    )
