"""Reads what a site is made from: files that changed since the last build, or all where the check did so anyway."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from factcheck import cache
from factcheck.check import Checked
from factcheck.model import Repository, Source
from factcheck.model.tables import CLAIM, SCALE
from factcheck.reading import read_repository
from factcheck.reading.files import YAML_SUFFIXES, read_yaml
from factcheck.reading.records import claim_of, id_of, scale_of
from factcheck.reading.repository import CLAIMS, SCALE_PATH, by_id
from factcheck.reading.sources import read_sources
from factcheck.rules import Context
from factcheck.site.desk import Desk, listed_sources, stands
from factcheck.site.kept import Kept, Line, seeds_now
from factcheck.site.listed import listed, listed_first
from factcheck.site.outputs import digest

_Record = TypeVar("_Record")
_SUFFIXES = tuple(YAML_SUFFIXES)
_FEW = 0.3  # of all claims: past it, reading everything at once costs less than one by one


class Reading:
    """What was read: the desk, each claim's line for the next build, and the paths of claims whose quotes are false."""

    def __init__(self, root: Path, today: date, checked: Checked | None, kept: Kept, now: int) -> None:
        """Read the desk at ``root``; ``checked`` is all of it, where the check read it, ``now`` when that began."""
        stamps = {path: one for path, one in cache.stamps(root, CLAIMS).items() if _is_claim(path)}
        self.seeds = seeds_now(root, now)
        same = checked is None and self.seeds == kept.seeds != ""  # a source's text decides where quotes stand
        known = {path: line for path, line in kept.lines.items() if same and stamps.get(path) == line.stamp}
        if checked is not None:
            context = checked.context
        elif len(known) < len(stamps) * (1 - _FEW):
            context = Context(read_repository(root, today))
        else:
            context = Context(_few(root, today, kept, stamps))
        every = context.repository.source_by_id
        sources = kept.sources if same else list(listed_sources(every.values(), context))
        self.lines: dict[str, Line] = {}
        self.false: list[str] = []
        stamps = cache.settled(stamps, now)
        for path, stamp in stamps.items():
            self.lines[path] = known[path] if path in known else self._read(path, stamp, context)
        claims = listed_first(line.listed for line in self.lines.values() if line.listed)
        self.desk = Desk(context, claims, sources)

    def _read(self, path: str, stamp: tuple[int, ...], context: Context) -> Line:
        claim = context.repository.claim_by_id[id_of(path)]
        own = digest(claim.document.file.text)
        if claim.draft:
            return Line(stamp, own)
        if not stands(claim, context):
            self.false.append(path)
        row = listed(claim, context)
        return Line(stamp, own, digest(repr(row)), row)


def _is_claim(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name.endswith(_SUFFIXES) and not name.startswith(".")


def _few(root: Path, today: date, kept: Kept, stamps: cache.Stamps) -> Repository:
    """Return a repository whose claims and sources are read when they are asked for."""
    scale = read_yaml(root, SCALE_PATH, SCALE) if (root / SCALE_PATH).exists() else None
    verdicts = scale_of(scale) if scale else ()
    paths = {id_of(path): path for path in reversed(stamps)}
    sources = {one.id: one.path for one in kept.sources}
    return Repository(
        today,
        verdicts=verdicts,
        scale=scale,
        source_by_id=Lazily(sources, lambda path: _source(root, path)),
        claim_by_id=Lazily(paths, lambda path: claim_of(read_yaml(root, path, CLAIM))),
        verdict_by_id=by_id(verdicts),
    )


def _source(root: Path, path: str) -> Source:
    """Read one source with the files that share its name, its sidecar among them."""
    folder, stem = PurePosixPath(path).parent, PurePosixPath(path).stem
    beside = sorted(one.name for one in (root / folder).glob(f"{stem.replace('[', '[[]')}.*") if one.stem == stem)
    found, _ = read_sources(root, [f"{folder}/{name}" for name in beside])
    return next(one for one in found if one.file.path == path)


class Lazily(Mapping[str, _Record]):
    """Records by id, each read when it is first asked for, and a few of the last ones remembered."""

    def __init__(self, paths: Mapping[str, str], read: Callable[[str], _Record], most: int = 100) -> None:
        """``read`` gives the record in the file at a path."""
        self._paths, self._record, self._most = paths, read, most
        self._read: dict[str, _Record] = {}

    def __getitem__(self, id: str) -> _Record:
        """Return the record with this id."""
        if id not in self._read:
            record = self._record(self._paths[id])
            if len(self._read) >= self._most:
                del self._read[next(iter(self._read))]
            self._read[id] = record
        return self._read[id]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._paths)
