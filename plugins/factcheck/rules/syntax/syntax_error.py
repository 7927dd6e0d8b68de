"""A YAML file that can't be parsed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule


class Cause(NamedTuple):
    """What usually lies behind a parser's message, in an editor's words, and how it is mended."""

    what: str
    help: str


_QUOTES = 'put it in quotes, for example `claim: "The mayor said: no cuts"`'
_INDENT = "fields of one record start in the same column, each item of a list with `- `; indent with blanks only"
CAUSES = {
    "mapping values are not allowed": Cause(
        "a colon with a blank behind it stands within a value", f"{_QUOTES}; or this line is indented too far"
    ),
    "tab character": Cause("a tab stands where only blanks may", "indent with blanks: two for each step"),
    "cannot start any token": Cause(
        "no value can begin with this character",
        "indent with blanks, never with a tab; a value that begins with `@`, `%` or a backtick goes in quotes, "
        'for example `claim: "@mayor said so"`',
    ),
    "expected ':'": Cause(
        "this line is no field: it has no colon after a name",
        "a field is a name, a colon and a blank, for example `verdict: false`; text that goes on in the next line is "
        "indented further than its field",
    ),
    "end of stream": Cause(
        "a quotation mark is opened, and the file ends before it is closed",
        'close it, for example `claim: "The mayor cut 200 posts"`',
    ),
    "unknown escape": Cause(
        "a backslash in double quotes stands before a letter that means nothing there",
        'write it twice, for example `"C:\\\\temp"`; or use single quotes',
    ),
    "hexdecimal": Cause(
        "a backslash in double quotes promises a character's number that doesn't follow",
        "write the backslash twice; or use single quotes",
    ),
    "block sequence entries": Cause(
        "an item with `- ` stands where no list can begin", "put the first `- ` on a line of its own below the field"
    ),
    "',' or '}'": Cause(
        "a curly bracket isn't closed, or a comma is missing", "close it, with a comma between its fields"
    ),
    "',' or ']'": Cause(
        "a square bracket isn't closed, or a comma is missing", "close it, with a comma between its items"
    ),
    "expected key": Cause(
        "the text goes on where the next field should begin",
        f"{_INDENT}; text with quotation marks inside goes in quotes as a whole",
    ),
    "'-' indicator": Cause("a line stands among a list's items and is none", _INDENT),
    "node content": Cause("a value is missing here", "write it, or delete what announces it"),
    "comment or line break": Cause(
        "text stands behind the `|` or `>` that opens a text of several lines",
        "begin the text on the next line, indented",
    ),
    "expected <document start>": Cause(
        "the record ended above, and something follows that doesn't belong to it", _INDENT
    ),
}
"""By a part of the parser's message (libyaml's, which are in English wherever it runs)."""

OTHERWISE = (
    "check the indentation and the quotation marks here and in the line above: fields of one record start in "
    'the same column, and text with special characters goes in quotes, for example `claim: "50 % of all: no"`'
)


@problem_rule("YML001", Severity.ERROR)
def syntax_error(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report the place at which the parser gave up; the rest of the file could not be read."""
    said = problem.detail.get("problem", "")
    cause = next((cause for part, cause in CAUSES.items() if part in said), Cause(said, OTHERWISE))
    message = f"the file can't be read as YAML from here on: {cause.what}"
    yield problem_finding(problem, context, message, cause.help, "reading stopped here")
