"""A value without quotes that `` #`` cuts short."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Severity, Span
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import quoted, replace
from factcheck.rules.wording import shown


@problem_rule("YML007", Severity.WARNING)
def cut_by_comment(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: half of a sentence may be lost without anybody seeing it."""
    kept, cut = problem.detail["kept"], problem.detail["cut"]
    yield problem_finding(
        problem,
        context,
        f"YAML takes {shown(cut)} for a comment: the value is only {shown(kept)}",
        'if it belongs to the text, put the whole value in quotes, for example `"We are #1"`; if it is a '
        "comment, write it on a line of its own",
        "read as a comment",
        _quote_all(problem, context),
    )


def _quote_all(problem: Problem, context: Context) -> Fix | None:
    """Put the value and what was cut off it into quotes, where they stand in one line."""
    document = context.document(problem.span.path)
    place = document.places.get(problem.path) if document else None
    if document is None or place is None:
        return None
    written = document.file.text[place[0] : problem.span.end]
    whole = Span(problem.span.path, place[0], problem.span.end)
    return None if "\n" in written else replace(whole, quoted(written), "put all of it in quotes")
