"""Values nested deeper than any record goes."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("YML010", Severity.ERROR)
def too_deep(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report where it goes too deep; nothing below is read."""
    yield problem_finding(
        problem,
        context,
        "values lie within values too deeply here, and nothing below is read",
        "check the brackets and the indentation: no record goes deeper than a field of an item of a field, such as "
        "the `source` of one of the `quotes`",
    )
