"""A pin that isn't a SHA-256."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


@problem_rule("SRC010", Severity.ERROR)
def bad_sha256(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it with the text's own digest, where the text can be read."""
    sources = context.repository.sources
    digest = next((one.digest for one in sources if one.document and one.document.path == problem.span.path), "")
    help = f"if the text is the one that was retrieved, write `sha256: {digest}`"
    yield problem_finding(
        problem,
        context,
        f"{shown(problem.detail['value'], 80)} is not a SHA-256: that has 64 characters, 0 to 9 and a to f",
        help if digest else "`sha256sum` prints it for a file",
        "",
        replace(problem.span, digest, "pin the text as it is now") if digest else None,
    )
