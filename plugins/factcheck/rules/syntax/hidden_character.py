"""A control, bidirectional or zero-width character in a YAML file, or in one of the desk's own pages."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


@problem_rule("YML006", Severity.ERROR)
def hidden_character(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report each: a reviewer can't see it, and it can make a line read as something else than it is."""
    detail = problem.detail
    what = f"{detail['name']} ({detail['code']})"
    if detail["count"] == "1":
        message, title = f"a character that can't be seen stands here: {what}", f"delete {detail['code']}"
    else:
        message = f"{detail['count']} characters that can't be seen stand here, the first of them {what}"
        title = "delete them"
    spelt = f"; together they spell {shown(detail['words'])}" if len(detail["words"]) > 1 else ""
    yield problem_finding(
        problem,
        context,
        message + spelt,
        "delete it; if it can't be found in the editor, type the words around it anew",
        "hidden character",
        replace(problem.span, "", title) if detail["written"] == "apart" else None,
    )
