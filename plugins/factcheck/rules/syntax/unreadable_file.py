"""A file that can't be read at all."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule

_YAML = {
    "empty": "write the record, or delete the file; `factcheck new` begins a claim",
    "items": "keep the items that the record needs: no list of a record comes near so many",
    "larger": "a claim or sidecar is a few kB of text: keep long texts as sources in `seeds/`, or delete the file",
    "link": "put the file itself here: what a link leads to can change unseen",
    "regular file": "delete it: only plain files are read",
    "system says": "give yourself the right to read it (`chmod u+r`), or delete it",
}
"""What helps, by a part of the reason."""
_SAVE = "save it anew as a plain text file in UTF-8 (in most editors: “Save with encoding”), or delete it"
_LINK = "put a copy of what it leads to in its place, or delete it: a check follows no links"
_SOURCE = "fetch it anew, or keep its text as a `.txt` file beside the same `.yaml`"


@problem_rule("YML009", Severity.ERROR)
def unreadable_file(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: a file that is skipped in silence is a claim that nobody checked."""
    reason = problem.detail["reason"]
    yield problem_finding(problem, context, f"the file can't be read: {reason}", _help(problem.span.path, reason))


def _help(path: str, reason: str) -> str:
    if not path.endswith((".yaml", ".yml")):
        return _SOURCE
    return next((help for part, help in _YAML.items() if part in reason), _SAVE)
