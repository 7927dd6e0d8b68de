"""The states of a desk that can be compared: each lists its files and gives their bytes.

A file is listed with a name for its content (git's blob id), so that what is the same in two states need not be read.
What git keeps is in ``git_states``.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from factcheck.model.people import PEOPLE_PATH
from factcheck.reading.repository import CLAIMS, SCALE_PATH, SEEDS
from factcheck.reading.walk import walk
from factcheck.review.git import BLOB_LIMIT
from factcheck.settings import SETTINGS_PATH

PLACES = (SETTINGS_PATH, SCALE_PATH, PEOPLE_PATH, CLAIMS, SEEDS)
_FILE, LINK = "100644", "120000"
"""The mode of a symbolic link: the reader refuses one, wherever it leads."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a state: git's mode, and the id of its bytes."""

    mode: str
    id: str


Changed = Mapping[str, tuple[Entry | None, Entry | None]]
"""The files that are not the same in two states, by path: what the older one has and what the newer one has."""


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
class Folder:
    """A folder on disk, whether or not git knows of it."""

    root: Path
    name: str
    algorithm: str = "sha1"

    def entries(self, *places: str) -> Mapping[str, Entry]:
        """Return the files in the folder."""
        return {path: self.entry(path) for place in places for path in self._below(place)}

    def entry(self, path: str) -> Entry:
        """Return one file's entry, with the id that git would give it."""
        mode, data = _on_disk(f"{self.root}/{path}")
        return Entry(
            mode, hashlib.new(self.algorithm, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
        )

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes as they are on disk."""
        return {path: _on_disk(f"{self.root}/{path}")[1] for path in entries}

    def _below(self, place: str) -> Iterator[str]:
        start = self.root / place
        if start.is_symlink() or not start.is_dir():
            yield from [place] if os.path.lexists(start) else []
            return
        yield from (one.path for one in walk(self.root, place, dotted=True) if not one.is_folder)


def _on_disk(path: str) -> tuple[str, bytes]:
    """Return a file's mode and its bytes as far as any reader would take them; none of what is no regular file.

    Of a link the bytes are where it leads, as git has it.
    """
    try:
        if not hasattr(os, "O_NOFOLLOW") and Path(path).is_symlink():
            return LINK, os.fsencode(Path(path).readlink())
        with os.fdopen(os.open(path, _FLAGS), "rb", buffering=0) as stream:
            whole = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
            return _FILE, stream.read(BLOB_LIMIT + 1) if whole else b""
    except OSError:
        link = Path(path).is_symlink()
        return (LINK, os.fsencode(Path(path).readlink())) if link else (_FILE, b"")


def differing(one: Mapping[str, Entry], other: Mapping[str, Entry]) -> Changed:
    """Return the files that are not the same in two states."""
    return {path: (one.get(path), other.get(path)) for path, _ in one.items() ^ other.items()}


def chosen(entries: Mapping[str, Entry], paths: Iterable[str]) -> dict[str, Entry]:
    """Return the entries of those ``paths`` that there are."""
    return {path: entries[path] for path in paths if path in entries}
