"""A comment that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Fix, Severity, Span
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import listed


@problem_rule("SUP001", Severity.ERROR)
def unused_ignore(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: left standing, it would silence the next finding, which nobody has looked at."""
    unused, kept = problem.detail["codes"].split(), problem.detail["kept"].split()
    yield problem_finding(
        problem,
        context,
        f"nothing is found here that this comment could silence by {listed(unused)}",
        f"delete {listed(unused)}" if kept else "delete the comment",
        "unused",
        _fix(problem, context, kept),
    )


def _fix(problem: Problem, context: Context, kept: list[str]) -> Fix | None:
    document = context.document(problem.span.path)
    if document is None:
        return None
    text, span = document.file.text, problem.span
    if kept:
        start = text.index("[", span.start) + 1
        return replace(
            Span(span.path, start, text.index("]", start)), ", ".join(kept), "delete what is unused", safe=True
        )
    start, end = span.start, span.end
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip():
        start = line + len(text[line:start].rstrip())
    else:
        start, end = line, text.find("\n", end) + 1 or len(text)
    return replace(Span(span.path, start, end), "", "delete the comment", safe=True)
