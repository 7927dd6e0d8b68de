"""A YAML tag (``!name``)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import shown


@problem_rule("YML004", Severity.ERROR)
def yaml_tag(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: each field has its type already, and text that begins with ``!`` would lose its first word."""
    yield problem_finding(
        problem,
        context,
        f"YAML reads {shown(problem.detail['tag'])} as a type tag, which these files don't use",
        'delete it; where it belongs to the text, put the text in quotes, for example `"!important"`',
    )
