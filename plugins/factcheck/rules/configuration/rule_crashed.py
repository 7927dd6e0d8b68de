"""A rule that broke off."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context
from factcheck.rules.contract import problem_rule


@problem_rule("CFG900", Severity.ERROR)
def rule_crashed(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: a rule that could not finish may have missed something, and must not hide what others found."""
    code = problem.detail["code"]
    yield Finding(
        problem.span,
        f"the rule {problem.detail['rule']} ({code}) crashed: {problem.detail['error']}",
        "this is a bug in factcheck, not in your file: please report it with this line",
        key=code,
    )
