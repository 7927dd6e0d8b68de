"""From the words of a command to the two states that they mean."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from factcheck.reading import is_root
from factcheck.reading.repository import SCALE_PATH
from factcheck.review.git import Git
from factcheck.review.git_states import Commit, Index, WorkingTree
from factcheck.review.states import PLACES, Entry, Folder, State


def choose(root: Path, base: str, head: str, staged: bool = False, merge_base: bool = False) -> tuple[State, State]:
    """Return the states called ``base`` and ``head``; an empty ``head`` is the working tree.

    A word is a folder where it names one that holds claims, else a revision. With ``merge_base`` the older state is
    the commit from which both parted, as a pull request is shown. Raises StateError with what to do.
    """
    git = Git(root)
    if is_root(Path(base)):
        return Folder(Path(base), base), _head(git, head)
    older = git.commit(base)
    if head and is_root(Path(head)):
        return Commit(git, older, base), Folder(Path(head), head)
    newer = git.commit(head or "HEAD") if merge_base or head else ""
    if merge_base:
        older = git.merge_base(older, newer)
    if staged:
        return Commit(git, older, base), Index(git)
    return Commit(git, older, base), Commit(git, newer, head) if head else WorkingTree(git)


def _head(git: Git, head: str) -> State:
    if not head:
        return Folder(git.folder, "this folder")
    return Folder(Path(head), head) if is_root(Path(head)) else Commit(git, git.commit(head), head)


@dataclass(frozen=True)
class Files:
    """A state of a few files that are at hand, such as git's diff drivers are given."""

    name: str
    files: dict[str, bytes] = field(default_factory=dict)

    def entries(self, *places: str) -> dict[str, Entry]:
        """Return the files at or below ``places``."""
        below = [path for path in self.files if any(path == one or path.startswith(f"{one}/") for one in places)]
        return {
            path: Entry("100644", hashlib.sha1(self.files[path], usedforsecurity=False).hexdigest()) for path in below
        }

    def read(self, entries: Mapping[str, Entry]) -> dict[str, bytes]:
        """Return the bytes."""
        return {path: self.files[path] for path in entries}


def of_driver(arguments: tuple[str, ...]) -> tuple[str, Files, Files]:
    """Return the path and the states from what git gives to an external diff driver.

    Git gives seven words: path, old file, its id and mode, new file, its id and mode; two more for a rename. It runs
    the driver at the top of the working tree.
    """
    path, old, new, now = arguments[0], arguments[1], arguments[4], arguments[7] if len(arguments) > 7 else arguments[0]
    scale = Path(_desk(path), SCALE_PATH)
    shared = {SCALE_PATH: scale.read_bytes()} if scale.is_file() else {}
    return path, _one("before", path, old, shared), _one("after", now, new, shared)


def _one(name: str, path: str, file: str, shared: dict[str, bytes]) -> Files:
    data = Path(file).read_bytes() if Path(file).is_file() else None
    inside = str(PurePosixPath(path).relative_to(_desk(path)))
    return Files(name, shared if data is None else {**shared, inside: data})


def _desk(path: str) -> str:
    """Return the desk's root, seen from the top of the working tree, for a file of the desk at ``path``."""
    parts = PurePosixPath(path).parts
    folders = {PurePosixPath(place).parts[0] for place in PLACES}
    first = next((index for index, part in enumerate(parts) if part in folders), 0)
    return str(PurePosixPath(*parts[:first]))
