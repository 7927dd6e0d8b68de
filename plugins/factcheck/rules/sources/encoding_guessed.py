"""A source whose encoding nobody stated."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


@problem_rule("SRC012", Severity.WARNING)
def encoding_guessed(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report a text that is not UTF-8, with the encoding that its letters point to."""
    file, found = problem.detail["file"], problem.detail["found"]
    if found == "utf-8":
        message = f"`{file}` is UTF-8 but for some bytes, which stand as � in its text"
        help = "fetch it anew: it was damaged, or cut off"
    else:
        message = f"nothing states the encoding of `{file}`, and it is not UTF-8; it was read as {found}"
        help = f"look whether the letters are right; if they are, write `encoding: {found}` in the `.yaml` beside it"
    yield problem_finding(problem, context, message, help, "the first letters that tell")
