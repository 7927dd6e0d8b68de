"""A comment that silences a rule which doesn't exist."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import shown


@problem_rule("SUP003", Severity.ERROR)
def ignore_unknown_code(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report each code in a comment that no rule has: it silences nothing."""
    yield problem_finding(
        problem,
        context,
        f"this comment names {shown(problem.detail['code'])}, a code that no rule has",
        problem.detail["help"],
        "unknown code",
    )
