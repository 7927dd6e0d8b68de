"""A desk while it is edited: what is broken is shown as it last was, and what is wrong is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factcheck.check import Checked
from factcheck.diagnostics import Severity
from factcheck.live import Live
from factcheck.model import Claim
from factcheck.rules import Context
from factcheck.site.desk import Desk, ListedSource, listed_sources, stands
from factcheck.site.listed import Listed, listed, listed_first


class _Shown(NamedTuple):
    """A claim as it was when it was last right, with the context that it was right in."""

    claim: Claim
    context: Context
    row: Listed


class Editing:
    """The desk at ``root``; ``now`` says which day it is."""

    def __init__(self, root: Path, now: Callable[[], date]) -> None:
        """Hold the desk, read when it is first looked at."""
        self._live, self._now = Live(root), now
        self._shown: dict[str, _Shown] = {}
        self._seeds: object = None
        self._sources: list[ListedSource] = []
        self._rows: list[Listed] = []
        self.checked: Checked | None = None

    def look(self, paths: Iterable[str] | None = None) -> Desk:
        """Return the desk as it is now; ``paths`` are the files that changed, where that is known."""
        checked = self.checked = self._live.check(self._now(), paths=paths)
        repository, context = checked.repository, checked.context
        if repository.sources is not self._seeds:  # a source's text decides where quotes stand
            self._seeds, fresh = repository.sources, True
            self._sources = list(listed_sources(repository.source_by_id.values(), context))
        else:
            fresh = False
        broken = {one.span.path for one in checked.report.diagnostics if one.severity >= Severity.ERROR}
        before, self._shown = self._shown, {}
        former: dict[str, tuple[Claim, Context]] = {}
        for claim in repository.claims:
            path = claim.document.path
            last = before.get(path)
            if claim.draft and path not in broken:
                continue
            if last is not None and last.claim is claim and not fresh and path not in broken:
                self._shown[path] = last
            elif path not in broken and stands(claim, context):
                self._shown[path] = _Shown(claim, context, listed(claim, context))
            elif last is not None:
                self._shown[path] = last
                former[last.row.id] = last.claim, last.context
        self._rows = listed_first((one.row for one in self._shown.values()), self._rows)
        return Desk(context, self._rows, self._sources, former)
