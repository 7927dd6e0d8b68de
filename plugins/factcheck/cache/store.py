"""Files in a folder of their own: a format that can't run code, read only where we wrote it ourselves."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from factcheck.cache.kept import Kept
from factcheck.cache.stamps import World, changed, racy

NAME = "check.json"
_LIMIT = 512 * 1024 * 1024
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def load(folder: Path, world: World) -> Kept | None:
    """Return what was kept of the same world; None where there is nothing, or nothing that can be trusted."""
    data = read(folder, NAME, world.key)
    try:
        return Kept.from_json(json.loads(data)) if data is not None else None
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def save(folder: Path, world: World, kept: Kept, now: int) -> None:
    """Keep for the next check; without a word where that can't be done.

    ``now`` (nanoseconds) is when the reading began: nothing is kept of a desk that changed at that moment.
    """
    if racy(max(changed(kept.stamps), world.changed), now):
        return
    write(folder, NAME, world.key, json.dumps(kept.to_json(), ensure_ascii=True, separators=(",", ":")).encode())


def read(folder: Path, name: str, key: str) -> bytes | None:
    """Return what ``write`` put there under the same ``key``; None where it didn't, or where others could have."""
    try:
        descriptor = os.open(folder / name, _FLAGS)
        with os.fdopen(descriptor, "rb") as stream:
            if not _ours(os.fstat(descriptor)):
                return None
            found, _, rest = stream.read(_LIMIT).partition(b"\n")
            digest, _, data = rest.partition(b"\n")
        return data if found.decode() == key and digest.decode() == hashlib.sha256(data).hexdigest() else None
    except (OSError, ValueError):
        return None


def write(folder: Path, name: str, key: str, data: bytes) -> None:
    """Keep ``data``, which counts for ``key`` only; without a word where that can't be done."""
    head = f"{key}\n{hashlib.sha256(data).hexdigest()}\n".encode()
    try:
        _prepare(folder)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=f".{name}.", delete=False) as stream:
            path = Path(stream.name)
            try:
                stream.write(head + data)
                stream.close()
                path.replace(folder / name)
            except BaseException:
                path.unlink(missing_ok=True)
                raise
    except OSError:
        return


def _prepare(folder: Path) -> None:
    """Make the folder, readable for its owner only, and tell git to leave it out."""
    if folder.is_symlink():
        raise NotADirectoryError
    folder.mkdir(mode=0o700, exist_ok=True)
    with suppress(FileExistsError), (folder / ".gitignore").open("x", encoding="utf-8") as ignore:
        ignore.write("*\n")  # "x" follows no link, wherever a planted one leads


def _ours(status: os.stat_result) -> bool:
    """Whether it is a plain file that nobody but this user can have written."""
    mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    return stat.S_ISREG(status.st_mode) and mine and not status.st_mode & 0o022
