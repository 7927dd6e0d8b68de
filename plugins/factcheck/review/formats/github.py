"""``github``: annotations on a pull request, at most ten a level (GitHub shows no more), the worst first.

Standard: "Workflow commands for GitHub Actions". A removal is shown at a line that is left, else without a place.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.report.typeset import flat, visible
from factcheck.review.compare import Diff
from factcheck.review.contract import Change
from factcheck.review.formats.words import line, number, verdict

MOST = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(diff: Diff, color: bool = False) -> str:
    """Return the annotations, what is left out, and the verdict for the log."""
    lines = [row for level in reversed(Severity) for row in _of_level(diff, level)]
    return "\n".join([*lines, verdict(diff)]) + "\n"


def _of_level(diff: Diff, level: Severity) -> Iterator[str]:
    found = [one for one in diff.changes if one.level is level]
    yield from (_command(diff, one) for one in found[:MOST])
    if len(found) > MOST:
        yield f"{number(len(found) - MOST, 'more change')} at level {level}; see `factcheck diff`"


def _command(diff: Diff, one: Change) -> str:
    properties = {"title": f"{one.rule} {visible(one.claim)}".strip()}
    if one.shown_at and one.shown_at.path:
        place = str(line(diff.head_files, one.shown_at))
        properties = {"file": visible(one.shown_at.path), "line": place, **properties}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[one.level]} {told}::{_data(flat(one.message))}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
