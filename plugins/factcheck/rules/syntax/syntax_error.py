"""A YAML file that can't be parsed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule

HINTS = {
    "mapping values are not allowed": "a value that holds `: ` goes in quotes, for example "
    '`claim: "The mayor said: no cuts"`; or this line is indented too far',
    "cannot start any token": "indent with spaces, never with a tab; a value that begins with `@`, `%` or a "
    'backtick goes in quotes, for example `claim: "@mayor said so"`',
    "expected ':'": "a field is a name, a colon and a blank, for example `verdict: false`; text that goes on "
    "in the next line is indented further than its field",
    "end of stream": "a quotation mark or bracket is opened and never closed: close it, for example "
    '`claim: "The mayor cut 200 posts"`',
    "unknown escape": 'in double quotes a backslash is written twice, for example `"C:\\\\temp"`; or use single quotes',
}
"""What usually lies behind a parser's message."""

OTHERWISE = (
    "check the indentation and the quotation marks here and in the line above: fields of one record start in "
    'the same column, and text with special characters goes in quotes, for example `claim: "50 % of all: no"`'
)


@problem_rule("YML001", Severity.ERROR)
def syntax_error(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report the place at which the parser gave up; the rest of the file could not be read."""
    said = problem.detail.get("problem", "")
    help = next((hint for part, hint in HINTS.items() if part in said), OTHERWISE)
    message = f"the file can't be read as YAML from here on: {said}"
    yield problem_finding(problem, context, message, help, "reading stopped here")
