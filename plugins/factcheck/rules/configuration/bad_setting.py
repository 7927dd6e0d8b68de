"""A setting whose value isn't one that it takes."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding, suggestion
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


@problem_rule("CFG003", Severity.ERROR)
def bad_setting(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report each value that is of the wrong form, or none of the words that the setting takes."""
    detail = problem.detail
    close = suggestion(detail["value"], detail["words"].split()) if detail.get("value") else ""
    yield problem_finding(
        problem,
        context,
        f"the setting {shown(detail['name'])} takes {detail['takes']}",
        f"did you mean `{close}`?" if close else f"write it like this: `{detail['example']}`",
        "not a value of this setting",
        replace(problem.span, f'"{close}"') if close else None,
    )
