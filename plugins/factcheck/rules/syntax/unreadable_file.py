"""A file that can't be read at all."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule

_YAML = "save it anew as a plain text file in UTF-8 (in most editors: “Save with encoding”), or delete it"
_SOURCE = "fetch it anew, or keep its text as a `.txt` file beside the same `.yaml`"


@problem_rule("YML009", Severity.ERROR)
def unreadable_file(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: a file that is skipped in silence is a claim that nobody checked."""
    is_yaml = problem.span.path.endswith((".yaml", ".yml"))
    yield problem_finding(
        problem, context, f"the file can't be read: {problem.detail['reason']}", _YAML if is_yaml else _SOURCE
    )
