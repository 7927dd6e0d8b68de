"""A field that every record of its kind needs, and this one lacks."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import example, shown


@problem_rule("CLM001", Severity.ERROR)
def required_field(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report each missing field by name, with an example of what to write."""
    field, what = problem.detail["field"], problem.detail.get("what") or "record"
    meaning, form = problem.detail.get("help", ""), example(field)
    help = f"add {shown(field)}"
    help += f" ({meaning})" if meaning else ""
    help += f", {form}" if form else ""
    if what == "claim":
        help += "; a claim that is still being written has `status: draft` and needs fewer fields"
    yield problem_finding(problem, context, f"the {what} has no {shown(field)}", help)
