"""A date that isn't one, or isn't written as year, month and day."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, field_of, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.dates import likely_dates
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


@problem_rule("CLM006", Severity.ERROR)
def bad_date(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it with the date that was probably meant; one that can be read two ways is left to the editor."""
    field, value = field_of(problem), problem.detail["value"]
    likely = likely_dates(value)
    meant = " or ".join(f"`{day}`" for day in likely)
    yield problem_finding(
        problem,
        context,
        f"{shown(value)} in {shown(field)} is not a date in the form `YYYY-MM-DD`",
        f"did you mean {meant}?" if likely else "write year, month and day, for example `2026-11-24`",
        "not a date",
        replace(problem.span, str(likely[0])) if len(likely) == 1 else None,
    )
