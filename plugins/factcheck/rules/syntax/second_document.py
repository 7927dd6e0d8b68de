"""A second YAML document in one file."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("YML005", Severity.ERROR)
def second_document(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report where it starts: nothing from there on is read."""
    yield problem_finding(
        problem,
        context,
        "a line `---` starts a second document here, and nothing after it is read: a file holds one record",
        "move what follows into a file of its own, or delete the line `---`",
        "not read from here on",
    )
