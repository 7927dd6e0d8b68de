"""By what a file is known to be unchanged: size, times and inode, as git's index does it."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from factcheck.reading.walk import DEEPEST

Stamp = tuple[int, ...]
Stamps = dict[str, Stamp]
"""Each file's stamp, by its path from the root (POSIX)."""

UNSURE: Stamp = (-2,)
"""Stands for the stamp of a file that may have changed since."""

OUTSIDE = ("seeds", "content", "pyproject.toml")
"""All that a check reads beside ``claims/``."""

_TICK = 20_000_000  # nanoseconds; the clocks of file systems tick every 1 to 10 ms
_PACKAGE = Path(__file__).parent.parent
_PROGRAM = ("cache", "model", "quotes", "reading", "rules", "settings", "check.py", "diagnostics.py")


def stamps(root: Path, *places: str) -> Stamps:
    """Return the stamps of all that lies at or below ``places``; links are named, not followed."""
    found: Stamps = {}
    for place in places:
        if os.path.lexists(root / place):
            found[place] = _stamp(os.lstat(root / place))
        if not (root / place).is_symlink():
            _walk(str(root / place), place, found)
    return found


class World(NamedTuple):
    """Everything but the claims: its key, and when (nanoseconds) the last of its files changed."""

    key: str
    changed: int


def world(root: Path, words: Iterable[str]) -> World:
    """Return the world of a check: the program, ``words`` (the day, the settings) and the files outside claims."""
    program = stamps(_PACKAGE, *_PROGRAM)
    modules = {path: stamp for path, stamp in program.items() if "__pycache__" not in path}
    outside = stamps(root, *OUTSIDE)
    files = {**modules, **outside}
    told = "\0".join([sys.version, str(_PACKAGE), str(root), *words, repr(sorted(files.items()))])
    return World(hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest(), changed(files))


def changed(known: Stamps) -> int:
    """Return the latest time (nanoseconds) at which any of the files changed."""
    return max((stamp[2] for stamp in known.values() if stamp[0] >= 0), default=0)


def racy(time: int, now: int) -> bool:
    """Whether a file that changed at ``time`` could change again at ``now`` without another stamp (nanoseconds).

    Git calls such an entry of its index racily clean.
    """
    return time + _TICK >= now


def settled(known: Stamps, now: int) -> Stamps:
    """Return the stamps with a mark that equals no stamp for each file that changed at the moment ``now``."""
    return {path: UNSURE if stamp[0] >= 0 and racy(stamp[2], now) else stamp for path, stamp in known.items()}


def folders(known: Stamps) -> set[str]:
    """Return the paths of the folders."""
    return {path for path, stamp in known.items() if stamp[0] == -1}


def _walk(folder: str, place: str, found: Stamps) -> None:
    waiting = [(folder, place)]
    while waiting:
        folder, place = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    path = f"{place}/{entry.name}"
                    found[path] = _stamp(entry.stat(follow_symlinks=False))
                    if entry.is_dir(follow_symlinks=False) and path.count("/") < DEEPEST:
                        waiting.append((entry.path, path))
        except OSError:  # no folder, or a closed one: what can't be listed isn't read either
            continue


def _stamp(status: os.stat_result) -> Stamp:
    """Return size, times, inode and kind; a folder's is the same as long as it is one and can be read."""
    if status.st_mode & 0o170000 == 0o040000:
        return (-1, status.st_mode)
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_mode)
