"""A comment that silences a finding and doesn't say why."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("SUP002", Severity.ERROR)
def ignore_without_reason(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: whoever reads the file next can't tell whether the reason still holds."""
    yield problem_finding(
        problem,
        context,
        "this comment silences a finding and doesn't say why",
        "write the reason behind the bracket: `# factcheck: ignore[QUO011] the whole oath is quoted`",
        "no reason",
    )
