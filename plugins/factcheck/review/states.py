"""The states of a desk that can be compared: a commit, the index, the working tree, a folder.

Each lists its files with a name for their content (git's blob id), so that what is the same in two states need not be
read, and gives the bytes of those that are asked for.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from factcheck.reading.repository import CLAIMS, SCALE_PATH, SEEDS
from factcheck.review.git import BLOB_LIMIT, Git
from factcheck.settings import SETTINGS_PATH

PLACES = (CLAIMS, SEEDS, SCALE_PATH, SETTINGS_PATH)
LINK = "120000"
"""The mode of a symbolic link: the reader refuses one, wherever it leads."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a state: git's mode, and the id of its bytes."""

    mode: str
    id: str


class State(Protocol):
    """A desk at one moment."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    def entries(self, *places: str) -> Mapping[str, Entry]:
        """Return the files at or below ``places``, by POSIX path from the desk's root."""

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes of files of this state by path; of a link, where it leads."""


@dataclass(frozen=True)
class Commit:
    """A commit, by its id."""

    git: Git
    id: str
    name: str

    def entries(self, *places: str) -> Mapping[str, Entry]:
        """Return the files in the commit's tree."""
        out = self.git.run("ls-tree", "-r", "-z", self.id, "--", *places)
        found = {}
        for record in _records(out):
            head, _, path = record.partition("\t")
            mode, kind, id = head.split(" ")
            if kind == "blob":
                found[path] = Entry(mode, id)
        return found

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes as git keeps them."""
        return _from_git(self.git, entries)


@dataclass(frozen=True)
class Index:
    """What is staged for the next commit."""

    git: Git
    name: str = "the index"

    def entries(self, *places: str) -> Mapping[str, Entry]:
        """Return the staged files; of a file in conflict, our side."""
        found = {}
        for record in _records(self.git.run("ls-files", "-s", "-z", "--", *places)):
            head, _, path = record.partition("\t")
            mode, id, stage = head.split(" ")
            if stage in ("0", "2") and mode != "160000":
                found[path] = Entry(mode, id)
        return found

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes as git keeps them."""
        return _from_git(self.git, entries)


@dataclass(frozen=True)
class Folder:
    """A folder on disk, whether or not git knows of it."""

    root: Path
    name: str
    algorithm: str = "sha1"
    _known: dict[str, bytes] = field(default_factory=dict)

    def entries(self, *places: str) -> Mapping[str, Entry]:
        """Return the files in the folder."""
        return {path: self.entry(path) for place in places for path in self._below(place)}

    def entry(self, path: str) -> Entry:
        """Return one file's entry, with the id that git would give it."""
        data = self._bytes(path)
        id = hashlib.new(self.algorithm, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
        mode = LINK if (self.root / path).is_symlink() else "100644"
        return Entry(mode, id)

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes as they are on disk."""
        return {path: self._bytes(path) for path in entries}

    def _below(self, place: str) -> Iterator[str]:
        start = self.root / place
        if start.is_symlink() or not start.is_dir():
            yield from [place] if os.path.lexists(start) else []
            return
        for base, folders, names in os.walk(start):
            links = [name for name in folders if (Path(base) / name).is_symlink()]
            for name in sorted(names + links):
                yield (Path(base) / name).relative_to(self.root).as_posix()

    def _bytes(self, path: str) -> bytes:
        if path not in self._known:
            self._known[path] = _on_disk(self.root / path)
        return self._known[path]


class WorkingTree:
    """The files on disk of a git repository, without what git ignores; clean ones are known by the index."""

    name = "the working tree"

    def __init__(self, git: Git) -> None:
        """Take the repository around the desk."""
        self._git, self._index = git, Index(git)
        self._changed: dict[str, Entry] = {}

    def entries(self, *places: str) -> Mapping[str, Entry]:
        """Return the files on disk."""
        staged = dict(self._index.entries(*places))
        touched = set(_records(self._git.run("diff-files", "-z", "--name-only", "--relative", "--", *places)))
        new = set(_records(self._git.run("ls-files", "-o", "-z", "--exclude-standard", "--", *places)))
        for path in touched | new:
            if os.path.lexists(self._git.folder / path):
                staged[path] = self._changed[path] = self._entry(path, staged.get(path))
            else:
                staged.pop(path, None)
        return staged

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes: on disk of what was touched, as git keeps them of the rest."""
        clean = {path: entry for path, entry in entries.items() if self._changed.get(path) != entry}
        touched = {path: entry for path, entry in entries.items() if path not in clean}
        return _from_git(self._git, clean) | self._disk.read(touched)

    @cached_property
    def _disk(self) -> Folder:
        shown = self._git.try_run("rev-parse", "--show-object-format") or b"sha1"
        return Folder(self._git.folder, self.name, shown.decode("ascii").strip())

    def _entry(self, path: str, staged: Entry | None) -> Entry:
        """Return the entry of a touched file; the staged one where git itself sees no change but in line ends."""
        entry = self._disk.entry(path)
        if staged is None or entry.id == staged.id or b"\r\n" not in self._disk.read({path: entry})[path]:
            return staged if staged is not None and entry.id == staged.id else entry
        same = self._git.try_run("diff", "--quiet", "--no-ext-diff", "--no-textconv", "--", path) is not None
        return staged if same else entry


def _records(out: bytes) -> list[str]:
    return out.decode("utf-8", "surrogateescape").split("\0")[:-1]


def _from_git(git: Git, entries: Mapping[str, Entry]) -> dict[str, bytes]:
    blobs = git.blobs(entry.id for entry in entries.values())
    return {path: blobs[entry.id] for path, entry in entries.items()}


def _on_disk(path: Path) -> bytes:
    """Return a file's bytes, as far as any reader would take them; nothing of what is no regular file."""
    try:
        if path.is_symlink():
            return os.fsencode(path.readlink())
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
            return stream.read(BLOB_LIMIT + 1) if stat.S_ISREG(os.fstat(stream.fileno()).st_mode) else b""
    except OSError:
        return b""


def differing(one: Mapping[str, Entry], other: Mapping[str, Entry]) -> set[str]:
    """Return the paths whose files are not the same in two states."""
    return {path for path, _ in one.items() ^ other.items()}


def chosen(entries: Mapping[str, Entry], paths: Iterable[str]) -> dict[str, Entry]:
    """Return the entries of those ``paths`` that there are."""
    return {path: entries[path] for path in paths if path in entries}
