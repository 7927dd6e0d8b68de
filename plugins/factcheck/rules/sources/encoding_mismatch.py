"""A source that is not in the encoding that is stated for it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


@problem_rule("SRC013", Severity.ERROR)
def encoding_mismatch(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report the encoding that the sidecar or the page states, and the one that the bytes are in."""
    detail = problem.detail
    yield problem_finding(
        problem,
        context,
        f"{detail['declared_by']} states that `{detail['file']}` is in {shown(detail['declared'])}, but its bytes are "
        f"{detail['found']} (see line {detail['line']}); it was read as that",
        f"write `encoding: {detail['found']}` in the `.yaml` file beside it, if the letters are right",
        "not so",
        fix=_fix(problem),
    )


def _fix(problem: Problem) -> Fix | None:
    if problem.detail["declared_by"] != "the sidecar":
        return None
    return replace(problem.span, problem.detail["found"], "state the encoding that the bytes are in")
