"""Imports records into a desk: a file each, none twice, nothing overwritten, and an account of every record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from factcheck.editing.new import NewError, claim_id, claim_text, schema_line, taken_ids, write_new
from factcheck.exchange.draft import Desk, draft
from factcheck.exchange.incoming import Incoming, Refused
from factcheck.exchange.verdict_map import load_map
from factcheck.model import Repository
from factcheck.model.fields import is_id
from factcheck.reading import read_repository

_NO_ADDRESS = "(no address)"
_MARK = re.compile(r"^# Imported: (\S+|\(no address\)) \[([0-9a-f]{12})\]", re.MULTILINE)
Outcome = Literal["imported", "draft", "there", "refused"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one record: ``path`` is its claim file, ``reason`` why it was refused or is there already.

    ``repairs`` is what was mended on its way, ``left`` what no field holds and now stands under ``todo``.
    """

    place: str
    outcome: Outcome
    path: str = ""
    reason: str = ""
    repairs: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    verdict: str = ""
    label: str = ""
    publisher: str = ""


@dataclass(slots=True)
class _Known:
    """What the desk has from earlier imports, and what this one has added: paths by address and by key."""

    urls: dict[str, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    @staticmethod
    def of(repository: Repository) -> _Known:
        known = _Known(ids={claim.id: claim.document.path for claim in repository.claims})
        for claim in repository.claims:
            for url, key in _MARK.findall(claim.document.file.text[:2000]):
                known.urls.setdefault(url, claim.document.path)
                known.keys.setdefault(key, claim.document.path)
        return known

    def reason(self, one: Incoming) -> tuple[str, str]:
        """Return the file that holds the record already, and how that is known; two empty texts where none does."""
        if one.key in self.keys:
            return self.keys[one.key], "imported before"
        if one.url and one.url in self.urls:
            return self.urls[one.url], "its address was imported before, with other words or another claim"
        if one.own and one.id in self.ids:
            return self.ids[one.id], "the desk has a claim of this id"
        return "", ""


class Importer:
    """An import into the desk at ``root``: claim files go to ``folder`` below it; ``dry`` writes nothing."""

    def __init__(self, root: Path, today: date, folder: str, verdict_map: Path, dry: bool = False) -> None:
        """Read the desk and the verdict map; raise MapError where that is wrong."""
        repository = read_repository(root, today)
        self._root, self._folder, self._dry = root, folder, dry
        self._desk = Desk.of(repository, load_map(verdict_map, repository.verdicts))
        self._known, self._taken = _Known.of(repository), taken_ids(repository)
        self._top = schema_line(root, folder)

    def run(self, records: Iterable[Incoming | Refused]) -> Iterator[Entry]:
        """Import each record as it comes, and yield what became of it."""
        added: dict[str, str] = {}
        for one in records:
            if isinstance(one, Refused):
                yield Entry(one.place, "refused", reason=one.reason)
                continue
            path, reason = self._known.reason(one)
            if not path and one.key in added:
                path, reason = added[one.key], "the file holds it twice"
            if path:
                yield Entry(one.place, "there", path, reason)
                continue
            entry = self._add(one)
            if entry.path:
                added[one.key] = entry.path
            yield entry

    def _add(self, one: Incoming) -> Entry:
        values = draft(one, self._desk)
        id = self._id(one, values["claim"])
        path = f"{self._folder}/{id}.yaml"
        text = claim_text(values, [*self._top, f"Imported: {one.url or _NO_ADDRESS} [{one.key}]"])
        try:
            if not self._dry:
                write_new(self._root / path, text)
        except NewError as error:
            return Entry(one.place, "refused", reason=str(error), label=one.label)
        self._taken.add(id)
        outcome: Outcome = "draft" if values.get("status") == "draft" else "imported"
        about = {"verdict": values.get("verdict", ""), "label": one.label, "publisher": one.publisher}
        return Entry(one.place, outcome, path, "", tuple(one.repairs), tuple(one.left), **about)

    def _id(self, one: Incoming, claim: str) -> str:
        kept = one.own and is_id(one.id) and one.id not in self._taken
        return one.id if kept else claim_id(claim, self._taken)
