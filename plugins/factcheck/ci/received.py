"""A report that another job wrote, which may be anybody's: measured, compared with its schema, and read as data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.ci.conform import misfit
from factcheck.diagnostics import Diagnostic, Position, Report, Severity, Span, Summary
from factcheck.reading.files import RefusedError, read_bytes
from factcheck.report.schema import REPORT_SCHEMA

_NAME = "^[a-z][a-z0-9-]{0,59}$"
LIMIT = 8 * 1024 * 1024
"""Bytes of one report: some ten thousand findings."""

REPORT, CHANGES = "report.json", "changes.json"

CHANGES_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["version", "changes"],
    "properties": {
        "version": {"const": 1},
        "changes": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["rule", "level", "claim", "message"],
                "properties": {
                    "rule": {"type": "string", "pattern": _NAME},
                    "level": {"enum": ["error", "warning", "info"]},
                    "claim": {"type": "string"},
                    "message": {"type": "string"},
                },
            },
        },
    },
}
"""What a comment needs of the changes that `factcheck diff --format json` writes; further fields are not read."""


class BadReportError(Exception):
    """Why a report is not taken, in words that repeat nothing of it."""


@dataclass(frozen=True)
class ReceivedReport(Report):
    """A report without the texts that it points into: its spans count the places that came with it."""

    places: tuple[tuple[Position, Position], ...] = ()

    def place(self, span: Span) -> tuple[Position, Position]:
        """Return the lines and columns that the report gave."""
        return self.places[span.start]


@dataclass(frozen=True, slots=True)
class ReceivedChange:
    """One change of a claim's meaning, as `factcheck diff` told it."""

    rule: str
    level: Severity
    claim: str
    message: str


@dataclass(frozen=True, slots=True)
class Received:
    """What a check of a pull request found and what it changes. ``changes`` is None where it was not compared."""

    report: Report
    changes: tuple[ReceivedChange, ...] | None = None


def received_in(folder: Path) -> Received:
    """Return what the report in ``folder`` says, and the changes where there are any (see ``received``)."""
    changes = folder / CHANGES
    return received(folder / REPORT, changes if changes.exists() else None)


def received(report_file: Path, changes_file: Path | None = None) -> Received:
    """Return what the files say; raise BadReportError where they are not what this program writes."""
    report = _report(_json(report_file, REPORT_SCHEMA))
    if changes_file is None:
        return Received(report)
    told = _json(changes_file, CHANGES_SCHEMA)["changes"]
    changes = (ReceivedChange(one["rule"], _severity(one["level"]), one["claim"], one["message"]) for one in told)
    return Received(report, tuple(changes))


def _json(path: Path, schema: dict[str, Any]) -> Any:
    try:
        value = json.loads(read_bytes(path, LIMIT).decode("utf-8"))
    except RefusedError as refused:
        raise BadReportError(f"{path.name} can't be read: {refused}") from None
    except (ValueError, RecursionError):
        raise BadReportError(f"{path.name} is not JSON") from None
    wrong = misfit(value, schema)
    if wrong:
        raise BadReportError(f"{path.name} is not a report of this version: see {wrong}")
    return value


def _report(value: Any) -> Report:
    places: list[tuple[Position, Position]] = []
    found = tuple(_finding(one, places) for one in value["findings"])
    summary = Summary(**value["summary"])
    return ReceivedReport(found, summary, places=tuple(places)).having(found)


def _finding(one: Any, places: list[tuple[Position, Position]]) -> Diagnostic:
    """Return a finding without its fix: the texts that a fix would change did not come with the report."""
    if misfit(one["name"], {"pattern": _NAME}):
        raise BadReportError(f"{REPORT} names a rule as no rule is named")
    places.append((Position(one["line"], one["column"]), Position(one["end_line"], one["end_column"])))
    return Diagnostic(
        code=one["code"],
        name=one["name"],
        severity=_severity(one["severity"]),
        message=one["message"],
        span=Span(one["path"], len(places) - 1),
        help=one["help"],
        fingerprint=one["fingerprint"],
    )


def _severity(word: str) -> Severity:
    return Severity[word.upper()]
