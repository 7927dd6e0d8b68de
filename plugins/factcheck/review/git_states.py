"""The states that git keeps: a commit, the index, and the working tree as far as the index knows it.

Each tells in what it differs from a commit. Git answers that from its trees, without a look at what is the same: of
30,000 files with ten changed, ten are listed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from factcheck.review.git import Git
from factcheck.review.states import PLACES, Changed, Entry, Folder, chosen

_SUBMODULE = "160000"
_RAW = ("-r", "-z", "--raw", "--no-renames", "--relative")


@dataclass(frozen=True)
class Commit:
    """A commit, by its id."""

    git: Git
    id: str
    name: str

    def entries(self, *places: str) -> Mapping[str, Entry]:
        """Return the files in the commit's tree."""
        found = {}
        for record in _records(self.git.run("ls-tree", "-r", "-z", self.id, "--", *places)):
            head, _, path = record.partition("\t")
            mode, kind, id = head.split(" ")
            if kind == "blob":
                found[path] = Entry(mode, id)
        return found

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes as git keeps them."""
        return _from_git(self.git, entries)

    def since(self, older: Commit) -> Changed:
        """Return what differs from the commit ``older``."""
        return dict(_raw(self.git.run("diff-tree", *_RAW, older.id, self.id, "--", *PLACES)))


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
            if stage in ("0", "2") and mode != _SUBMODULE:
                found[path] = Entry(mode, id)
        return found

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes as git keeps them."""
        return _from_git(self.git, entries)

    def since(self, older: Commit) -> Changed:
        """Return what differs from the commit ``older``."""
        found = dict(_raw(self.git.run("diff-index", "--cached", *_RAW[1:], older.id, "--", *PLACES)))
        if self.git.run("ls-files", "-u", "-z", "--", *PLACES):  # of files in conflict git names no bytes here
            ours = self.entries(*PLACES)
            found = {path: (old, ours.get(path)) for path, (old, _) in found.items()}
        return {path: (old, new) for path, (old, new) in found.items() if old != new}


class WorkingTree:
    """The files on disk of a git repository, without what git ignores; clean ones are known by the index."""

    name = "the working tree"

    def __init__(self, git: Git) -> None:
        """Take the repository around the desk."""
        self._git, self._index = git, Index(git)
        self._changed: dict[str, Entry] = {}

    def entries(self, *places: str) -> Mapping[str, Entry]:
        """Return the files on disk."""
        found = dict(self._index.entries(*places))
        for path in self._touched(*places):
            entry = self._entry(path, found.pop(path, None))
            found |= {path: entry} if entry else {}
        return found

    def since(self, older: Commit) -> Changed:
        """Return what differs from the commit ``older``."""
        found, touched = dict(self._index.since(older)), self._touched(*PLACES)
        committed = _of_few(older, [path for path in touched if path not in found])
        for path in touched:
            old, staged = found.pop(path, (committed.get(path),) * 2)
            found[path] = old, self._entry(path, staged)
        return {path: (old, new) for path, (old, new) in found.items() if old != new}

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes: on disk of what was touched, as git keeps them of the rest."""
        clean = {path: entry for path, entry in entries.items() if self._changed.get(path) != entry}
        touched = {path: entry for path, entry in entries.items() if path not in clean}
        return _from_git(self._git, clean) | self._disk.read(touched)

    def _touched(self, *places: str) -> list[str]:
        """Return the paths of files on disk that are not, or may not be, as they are staged."""
        touched = _records(self._git.run("diff-files", "-z", "--name-only", "--relative", "--", *places))
        new = _records(self._git.run("ls-files", "-o", "-z", "--exclude-standard", "--", *places))
        return list(dict.fromkeys([*touched, *new]))

    @cached_property
    def _disk(self) -> Folder:
        shown = self._git.try_run("rev-parse", "--show-object-format") or b"sha1"
        return Folder(self._git.folder, self.name, shown.decode("ascii").strip())

    def _entry(self, path: str, staged: Entry | None) -> Entry | None:
        """Return the entry of a touched file; the staged one where git itself sees no change but in line ends."""
        if not os.path.lexists(self._git.folder / path):
            return None
        entry = self._disk.entry(path)
        if staged is not None and (entry.id == staged.id or self._same_but_line_ends(path, entry)):
            return staged
        self._changed[path] = entry
        return entry

    def _same_but_line_ends(self, path: str, entry: Entry) -> bool:
        if b"\r\n" not in self._disk.read({path: entry})[path]:
            return False
        return self._git.try_run("diff", "--quiet", "--no-ext-diff", "--no-textconv", "--", path) is not None


GitState = Commit | Index | WorkingTree


def _of_few(commit: Commit, paths: list[str]) -> Mapping[str, Entry]:
    """Return a commit's files at ``paths``: asked one by one where they are few enough for a command's words."""
    return commit.entries(*paths) if 0 < len(paths) < 500 else chosen(commit.entries(*PLACES), paths) if paths else {}


def _records(out: bytes) -> list[str]:
    return out.decode("utf-8", "surrogateescape").split("\0")[:-1]


def _raw(out: bytes) -> Iterator[tuple[str, tuple[Entry | None, Entry | None]]]:
    """Yield what each pair of records says: ``:100644 100755 ID ID M`` and the path."""
    records = _records(out)
    for head, path in zip(records[::2], records[1::2], strict=True):
        was, now, old, new, _ = head.removeprefix(":").split(" ")
        yield path, (_entry(was, old), _entry(now, new))


def _entry(mode: str, id: str) -> Entry | None:
    return None if mode in ("000000", _SUBMODULE) else Entry(mode, id)


def _from_git(git: Git, entries: Mapping[str, Entry]) -> dict[str, bytes]:
    blobs = git.blobs(entry.id for entry in entries.values())
    return {path: blobs[entry.id] for path, entry in entries.items()}
