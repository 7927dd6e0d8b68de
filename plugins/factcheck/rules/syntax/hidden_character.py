"""A control, bidirectional or zero-width character in a YAML file."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace


@problem_rule("YML006", Severity.ERROR)
def hidden_character(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report each: a reviewer can't see it, and it can make a line read as something else than it is."""
    name, code = problem.detail["name"], problem.detail["code"]
    yield problem_finding(
        problem,
        context,
        f"a character that can't be seen stands here: {name} ({code})",
        "delete it; if it can't be found in the editor, type the words around it anew",
        "hidden character",
        replace(problem.span, "", f"delete {code}"),
    )
