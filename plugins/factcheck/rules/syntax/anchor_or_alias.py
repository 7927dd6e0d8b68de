"""YAML's anchors (``&name``), aliases (``*name``) and merge keys (``<<``)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule

SIGNS = {"anchor": "&", "alias": "*"}


@problem_rule("YML003", Severity.ERROR)
def anchor_or_alias(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: text that merely begins with such a sign would silently become something else."""
    what = problem.detail["what"]
    sign = SIGNS.get(what)
    written = sign + problem.detail.get("name", "") if sign else "<<"
    message = f"YAML reads `{written}` as {'an' if sign else 'a'} {what}, which these files don't use"
    quoted = f'`"{sign}…"`' if sign else '`"<<"`'
    help = f"write the value out in full; where the sign belongs to the text, put the text in quotes: {quoted}"
    yield problem_finding(problem, context, message, help)
