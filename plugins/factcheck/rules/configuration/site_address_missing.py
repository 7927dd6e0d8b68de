"""A site to be published that doesn't know its own address."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("CFG001", Severity.ERROR)
def site_address_missing(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: only a build finds this out, since only Pelican's settings hold the address."""
    help = "set it in the environment: `SITEURL=https://example.org/facts make publish`"
    yield problem_finding(problem, context, problem.detail["why"], help)
