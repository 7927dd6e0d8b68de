"""What addresses answered before, kept for some days, so that nobody is asked twice."""

from __future__ import annotations

import json
import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from factcheck.editing.links.ask import Answer, State

FOLDER, NAME = ".factcheck-cache", "links.json"
_VERSION = 1
_LIMIT = 64 * 1024 * 1024
_DAY = 24 * 60 * 60
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

Kept = dict[str, tuple[float, Answer]]
"""Each address with the time (seconds since the epoch) and its answer."""


def load(root: Path) -> Kept:
    """Return what was kept; nothing where there is no file, or one that did not come to be here.

    The file names its own inode and time: one that came with somebody's commit has others, and does not count.
    """
    try:
        descriptor = os.open(root / FOLDER / NAME, _FLAGS)
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(descriptor)
            data = json.loads(stream.read(_LIMIT)) if stat.S_ISREG(status.st_mode) else {}
        if data["version"] != _VERSION or data["file"] != [status.st_ino, status.st_mtime_ns]:
            return {}
        return {
            url: (float(when), Answer(State(state), *words)) for url, (when, state, *words) in data["links"].items()
        }
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}


def fresh(kept: Kept, now: float, days: float) -> dict[str, Answer]:
    """Return the answers that are not older than ``days``; those that may be different in an hour are left out."""
    return {
        url: answer
        for url, (when, answer) in kept.items()
        if 0 <= now - when <= days * _DAY and answer.state is not State.UNCLEAR
    }


def save(root: Path, kept: Kept, answers: Mapping[str, Answer], now: float) -> None:
    """Keep ``answers`` with what was kept before; without a word where that can't be done."""
    folder, everything = root / FOLDER, kept | {url: (now, answer) for url, answer in answers.items()}
    links = {url: [when, one.state, one.words, one.moved_to] for url, (when, one) in sorted(everything.items())}
    try:
        if folder.is_symlink():
            return
        folder.mkdir(mode=0o700, exist_ok=True)
        if not (folder / ".gitignore").exists():
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        with tempfile.NamedTemporaryFile(dir=folder, prefix=f".{NAME}.", delete=False) as stream:
            stamp = int(now) * 10**9  # whole seconds: some disks know no finer ones
            data = {"version": _VERSION, "file": [os.fstat(stream.fileno()).st_ino, stamp], "links": links}
            stream.write(json.dumps(data).encode())
        os.utime(stream.name, ns=(stamp, stamp))
        Path(stream.name).replace(folder / NAME)
    except OSError:
        return
