"""The one function behind the command line, the site build and every other caller: read a folder, ask the rules.

Pure but for reading files: it prints nothing and reads no clock, network or locale. The settings are those of the
desk, so that every caller gives the same findings.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from factcheck import cache
from factcheck.diagnostics import Diagnostic, Progress, Report, silent
from factcheck.model import Document, Problem, Repository
from factcheck.model.tables import CLAIM
from factcheck.reading import read_repository
from factcheck.reading.files import SAVED, Unsaved, read_yaml
from factcheck.reading.garbage import no_collection
from factcheck.reading.repository import CLAIMS
from factcheck.rules import Context, run
from factcheck.rules.engine import all_rules, in_order, judge, scope
from factcheck.settings import Settings, load
from factcheck.settings.baseline import set_aside
from factcheck.settings.silence import silence


@dataclass(frozen=True, slots=True)
class Checked:
    """A desk as read, its settings, the matches of its quotes, and the report of its findings.

    ``suppressed`` are the findings that a comment silences, ``known`` those that the baseline holds; the report is
    without both.
    """

    repository: Repository
    context: Context
    report: Report
    settings: Settings
    suppressed: tuple[Diagnostic, ...] = ()
    known: tuple[Diagnostic, ...] = ()


def check(
    root: Path,
    today: date,
    settings: Settings | None = None,
    unsaved: Unsaved = SAVED,
    progress: Progress = silent,
) -> Checked:
    """Read the desk at ``root`` and return it with every finding, as of ``today``.

    ``settings`` take the place of the desk's own, from its ``pyproject.toml``; what is wrong in that file is a
    finding all the same. ``unsaved`` files are read in the place of those on disk. ``progress`` is told how far it is.
    """
    loaded = load(root)
    settings = settings or loaded.settings
    with no_collection():
        repository = with_settings(read_repository(root, today, unsaved, progress=progress), loaded.document)
        context = Context(repository)
        found = run(repository, context, settings.level, progress)
    return finish(root, repository, context, settings, found)


def with_settings(repository: Repository, document: Document | None) -> Repository:
    """Return the repository with the document of the settings, whose problems are findings too."""
    if document is None:
        return repository
    files = {**repository.files, document.path: document.file}
    return replace(repository, documents=(*repository.documents, document), files=files)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found: the fields are those of ``Checked``. ``checked`` is the desk, where all of it was read."""

    report: Report
    settings: Settings
    suppressed: tuple[Diagnostic, ...] = ()
    known: tuple[Diagnostic, ...] = ()
    checked: Checked | None = None


def find(
    root: Path, today: date, settings: Settings | None, folder: Path, now: int, progress: Progress = silent
) -> Outcome:
    """Return the findings that ``check`` gives, with what the last check kept in ``folder``, and keep these there.

    ``now`` is the time in nanoseconds since the epoch (``time.time_ns()``), by the clock that stamps files.
    """
    loaded = load(root)
    settings = settings or loaded.settings
    around, stamps = cache.world(root, (today.isoformat(), repr(settings))), cache.stamps(root, CLAIMS)
    whole = lru_cache(lambda: with_settings(read_repository(root, today, progress=progress), loaded.document))
    with no_collection():
        before = cache.load(folder, around)
        kept = cache.patch(before, stamps, root, today, settings.level, whole) if before else None
    if kept is None:
        with no_collection():
            repository = whole()
            context = Context(repository)
            kept = cache.keep(stamps, repository, run(repository, context, settings.level, progress), settings.level)
            gc.freeze()  # all of it stays until the process ends, and a look for cycles takes a twentieth of the time
        checked = finish(root, repository, context, settings, kept.found)
        outcome = Outcome(checked.report, settings, checked.suppressed, checked.known, checked)
    else:
        outcome = _outcome(root, settings, kept, whole)
    if cache.worth_saving(before, kept):
        cache.save(folder, around, kept, now)
    return outcome


def _outcome(root: Path, settings: Settings, kept: cache.Kept, whole: Callable[[], Repository]) -> Outcome:
    """Return what is reported of what was kept; only files with comments for the check are read."""
    if all(path.startswith(f"{CLAIMS}/") for path in kept.commented):
        documents = tuple(read_yaml(root, path, CLAIM) for path in sorted(kept.commented))
    else:
        documents = whole().documents
    repository = Repository(date.min, documents=documents, files=cache.Files(root, kept, whole))
    checked = finish(root, repository, Context(repository), settings, kept.found)
    summary = replace(
        checked.report.summary,
        claims=len(kept.quotes),
        sources=kept.number_of_sources,
        quotes=sum(kept.quotes.values()),
    )
    return Outcome(replace(checked.report, summary=summary), settings, checked.suppressed, checked.known)


def finish(
    root: Path,
    repository: Repository,
    context: Context,
    settings: Settings,
    found: Iterable[Diagnostic],
    commented: Set[str] | None = None,
) -> Checked:
    """Return what is reported of all that the rules ``found``: without what comments silence and the baseline knows.

    ``commented`` are the files that may hold comments for the check, where the caller knows; all are looked at else.
    """
    return _Check(root, repository, context, settings, commented).done(found)


@dataclass(frozen=True, slots=True)
class _Check:
    """The steps from what the rules find to what is reported."""

    root: Path
    repository: Repository
    context: Context
    settings: Settings
    commented: Set[str] | None = None

    def done(self, raw: Iterable[Diagnostic]) -> Checked:
        found = [one for one in in_order(raw) if self._asked_about(one)]
        silenced = silence(found, self._commented(), self.settings.asks)
        found = [*silenced.kept, *self._judge(silenced.problems)]
        known: tuple[Diagnostic, ...] = ()
        if self.settings.baseline:
            baselined = set_aside(in_order(found), self.root, self.settings.baseline, self._on)
            found, known = [*baselined.new, *self._judge(baselined.problems)], baselined.known
        report = Report((), scope(self.repository), self.repository.files).having(in_order(found))
        report = report.setting_aside(silenced.suppressed, known)
        return Checked(self.repository, self.context, report, self.settings, silenced.suppressed, known)

    def _commented(self) -> Iterable[Document]:
        documents = self.repository.documents
        return documents if self.commented is None else (one for one in documents if one.path in self.commented)

    def _asked_about(self, finding: Diagnostic) -> bool:
        return not self.settings.ignored_in(finding.span.path, finding.code)

    def _judge(self, problems: Iterable[Problem]) -> tuple[Diagnostic, ...]:
        return tuple(filter(self._asked_about, judge(problems, self.context, self.settings.level)))

    def _on(self, code: str) -> bool:
        return all(self.settings.level(rule) is not None for rule in all_rules() if rule.code == code)
