"""The one function behind the command line, the site build and every other caller: read a folder, ask the rules.

Pure but for reading files: it prints nothing and reads no clock, network or locale. The settings are those of the
desk, so that every caller gives the same findings.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.diagnostics import Report
from factcheck.model import Repository
from factcheck.reading import read_repository
from factcheck.rules import Context, run
from factcheck.rules.engine import scope
from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """A desk as read, its settings, the matches of its quotes, and the report of its findings."""

    repository: Repository
    context: Context
    report: Report
    settings: Settings


def check(root: Path, today: date, settings: Settings | None = None) -> Checked:
    """Read the desk at ``root`` and return it with every finding, as of ``today``; by default by its own settings."""
    settings = settings or Settings()
    repository = read_repository(root, today)
    context = Context(repository)
    report = Report((), scope(repository), repository.files).having(run(repository, context, settings.level))
    return Checked(repository, context, report, settings)
