"""A language that isn't a language tag."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import shown


@problem_rule("SRC011", Severity.ERROR)
def bad_language(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: browsers and screen readers need the tag to read the text aloud rightly."""
    yield problem_finding(
        problem,
        context,
        f"{shown(problem.detail['value'])} is not a language tag",
        "use the short tag of BCP 47, for example `language: en`, `language: de` or `language: pt-BR`",
    )
