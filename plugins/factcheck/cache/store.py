"""One JSON file in a folder of its own: a format that can't run code, read only where we wrote it ourselves."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tempfile
from pathlib import Path

from factcheck.cache.kept import Kept
from factcheck.cache.stamps import World, changed, racy

NAME = "check.json"
_LIMIT = 512 * 1024 * 1024
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def load(folder: Path, world: World) -> Kept | None:
    """Return what was kept of the same world; None where there is nothing, or nothing that can be trusted."""
    try:
        descriptor = os.open(folder / NAME, _FLAGS)
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(descriptor)
            if not _ours(status):
                return None
            key, _, rest = stream.read(_LIMIT).partition(b"\n")
            digest, _, data = rest.partition(b"\n")
        if key.decode() != world.key or digest.decode() != hashlib.sha256(data).hexdigest():
            return None
        return Kept.from_json(json.loads(data))
    except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def save(folder: Path, world: World, kept: Kept, now: int) -> None:
    """Keep for the next check; without a word where that can't be done.

    ``now`` (nanoseconds) is when the reading began: nothing is kept of a desk that changed at that moment.
    """
    if racy(max(changed(kept.stamps), world.changed), now):
        return
    data = json.dumps(kept.to_json(), ensure_ascii=True, separators=(",", ":")).encode()
    head = f"{world.key}\n{hashlib.sha256(data).hexdigest()}\n".encode()
    try:
        _prepare(folder)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=f".{NAME}.", delete=False) as stream:
            name = Path(stream.name)
            try:
                stream.write(head + data)
                stream.close()
                name.replace(folder / NAME)
            except BaseException:
                name.unlink(missing_ok=True)
                raise
    except OSError:
        return


def _prepare(folder: Path) -> None:
    """Make the folder, readable for its owner only, and tell git to leave it out."""
    if folder.is_symlink():
        raise NotADirectoryError
    folder.mkdir(mode=0o700, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def _ours(status: os.stat_result) -> bool:
    """Whether it is a plain file that nobody but this user can have written."""
    mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    return stat.S_ISREG(status.st_mode) and mine and not status.st_mode & 0o022
