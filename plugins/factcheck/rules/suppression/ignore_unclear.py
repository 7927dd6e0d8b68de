"""A comment for factcheck that isn't written as it must be."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("SUP005", Severity.ERROR)
def ignore_unclear(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: it silences nothing, and whoever wrote it believes that it does."""
    yield problem_finding(
        problem,
        context,
        "this comment is meant for factcheck, but it doesn't say which rule to ignore",
        "write it like this: `# factcheck: ignore[QUO011] the whole oath is quoted`",
        "unclear",
    )
