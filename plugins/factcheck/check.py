"""The one function behind the command line, the site build and every other caller: read a folder, ask the rules.

Pure but for reading files: it prints nothing and reads no clock, network or locale. The settings are those of the
desk, so that every caller gives the same findings.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from factcheck.diagnostics import Report
from factcheck.model import Document, Repository
from factcheck.reading import read_repository
from factcheck.rules import Context, run
from factcheck.rules.engine import scope
from factcheck.settings import Settings, load


@dataclass(frozen=True, slots=True)
class Checked:
    """A desk as read, its settings, the matches of its quotes, and the report of its findings."""

    repository: Repository
    context: Context
    report: Report
    settings: Settings


def check(root: Path, today: date, settings: Settings | None = None) -> Checked:
    """Read the desk at ``root`` and return it with every finding, as of ``today``.

    ``settings`` take the place of the desk's own, from its ``pyproject.toml``; what is wrong in that file is a
    finding all the same.
    """
    loaded = load(root)
    settings = settings or loaded.settings
    repository = _with(read_repository(root, today), loaded.document)
    context = Context(repository)
    found = run(repository, context, settings.level)
    wanted = (one for one in found if not settings.ignored_in(one.span.path, one.code))
    report = Report((), scope(repository), repository.files).having(wanted)
    return Checked(repository, context, report, settings)


def _with(repository: Repository, document: Document | None) -> Repository:
    if document is None:
        return repository
    files = {**repository.files, document.path: document.file}
    return replace(repository, documents=(*repository.documents, document), files=files)
