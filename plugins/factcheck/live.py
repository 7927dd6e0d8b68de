"""A desk that one long-lived process checks again and again, as `factcheck serve` and the language server do.

``Live`` holds the desk in memory. Each ``check`` gives what ``factcheck.check.check`` gives for the same state, the
findings in the same order, but reads only files that changed, asks the rules about one claim of changed claims only,
and a rule across claims only where something changed of what it sees (``Rule.sees``)::

    live = Live(root)
    checked = live.check(today)                                    # reads everything
    checked = live.check(today)                                    # looks at every file's stamp, reads what changed
    checked = live.check(today, paths={"claims/mamdani-won.yaml"}) # looks at these files only: no scan
    checked = live.check(today, {"claims/mamdani-won.yaml": data}) # as an editor holds it; the rest as on disk

``checked.repository`` has the records (``claims``, ``claim_by_id``, ``sources``, ``source_by_id``, ``verdicts``), for
completion and for building pages; ``live.reread`` are the paths of the claims that the last check read anew. A claim
that didn't change stays the same object from one check to the next. Not for use by several threads at once.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from factcheck import cache
from factcheck.check import Checked, check, finish
from factcheck.diagnostics import Diagnostic
from factcheck.model import Claim, Repository
from factcheck.model.tables import CLAIM
from factcheck.reading.files import SAVED, Unsaved, read_yaml
from factcheck.reading.records import claim_of
from factcheck.reading.repository import CLAIMS, by_id
from factcheck.rules import Context, Rule, all_rules, run
from factcheck.rules.contract import Subject, nothing
from factcheck.rules.engine import CRASHED, Level
from factcheck.settings import Settings, load

OUTSIDE = ("seeds", "content", "pyproject.toml")
"""All that a check reads beside claims: a change there asks every rule anew."""

_Found = dict[str, list[Diagnostic]]


@dataclass(slots=True)
class _State:
    """What the last check read and found.

    ``own`` are the findings that depend on one claim alone, by its path; ``across`` all others, by their code.
    """

    world: object
    outside: cache.Stamps
    stamps: cache.Stamps
    unsaved: Unsaved
    checked: Checked
    own: _Found
    across: _Found


class Live:
    """A desk held in memory; see the module's text."""

    def __init__(self, root: Path, settings: Settings | None = None) -> None:
        """Hold the desk at ``root``; ``settings`` take the place of the desk's own, as in ``check``."""
        self.root, self.reread = root, frozenset[str]()
        self._settings = settings
        self._state: _State | None = None

    def check(self, today: date, unsaved: Unsaved = SAVED, paths: Iterable[str] | None = None) -> Checked:
        """Return the desk with every finding, as of ``today``, with what is ``unsaved``.

        ``paths`` (POSIX, from the root) are the files that may have changed on disk since the last call, where the
        caller knows them, as from a watcher; None: each file's stamp is looked at.
        """
        now, loaded = time.time_ns(), load(self.root)
        settings = self._settings or loaded.settings
        before, known = self._state, None if paths is None else set(paths)
        outside, stamps = self._look(before, known)
        beside = {path: data for path, data in unsaved.items() if not _in_claims(path)}
        world = (today, repr(settings), loaded.document and loaded.document.file.text, beside)
        self._state = None  # whatever breaks off from here on, the next check starts anew
        if before is None or (before.world, before.outside) != (world, outside) or self._moved(before, stamps, unsaved):
            checked, found = self._start(today, settings, loaded.document, unsaved)
        else:
            changed = self._changed(before, stamps, unsaved, known)
            checked, found = self._again(before, changed, settings, unsaved)
        if found is not None:
            settled = {path: stamp for path, stamp in stamps.items() if not cache.racy(stamp, now)}
            settled_outside = ...
        return checked
