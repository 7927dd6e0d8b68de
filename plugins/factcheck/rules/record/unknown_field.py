"""A field that no record of this kind has."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding, suggestion
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import listed, shown


@problem_rule("CLM003", Severity.ERROR)
def unknown_field(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: a misspelt field is read by nobody."""
    field = problem.detail["field"]
    known = [name.strip() for name in problem.detail["known"].split(",")]
    close = suggestion(field, known)
    help = f"did you mean `{close}`?" if close else f"the fields here are {listed(known, most=40)}"
    message = f"there is no field {shown(field)} here, so what stands in it is not read"
    fix = _rename(problem, context, close) if close else None
    yield problem_finding(problem, context, message, help, "unknown field", fix)


def _rename(problem: Problem, context: Context, name: str) -> Fix | None:
    """Rename the key, unless the record has the right one too: that would make it a duplicate."""
    document = context.document(problem.span.path)
    if document is None or (*problem.path[:-1], name) in document.keys:
        return None
    return replace(problem.span, name, f"rename it to `{name}`")
