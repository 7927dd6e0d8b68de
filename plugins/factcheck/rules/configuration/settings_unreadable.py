"""A settings file that can't be read at all."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("CFG006", Severity.ERROR)
def settings_unreadable(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: the check went by the standard settings, as if the file weren't there."""
    yield problem_finding(
        problem,
        context,
        f"the settings can't be read: {problem.detail['reason']}",
        "save `pyproject.toml` anew as a plain text file in UTF-8, or delete it",
    )
