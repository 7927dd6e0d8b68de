"""A source whose encoding nobody stated."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("SRC012", Severity.WARNING)
def encoding_guessed(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report a text that is not UTF-8, with the encoding that its letters point to."""
    found = problem.detail["found"]
    yield problem_finding(
        problem,
        context,
        f"nothing states the encoding of `{problem.detail['file']}`, and it is not UTF-8; it was read as {found}",
        f"look whether these letters are right; if they are, write `encoding: {found}` in the `.yaml` file beside it",
        "the first letters that tell",
    )
