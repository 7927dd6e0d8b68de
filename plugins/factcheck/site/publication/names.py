"""What lies in an output folder besides the site, and whose each file is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

from factcheck.site.manifest import is_inside, listed_names

STAGE = ".factcheck-stage"  # in the output folder: where a build writes
READY = ".factcheck-ready"  # in the output folder: a finished build that is being moved file by file
MANIFEST = ".factcheck-manifest"  # in the output folder: what the site there consists of (see factcheck.site.manifest)
OURS = {STAGE, READY, MANIFEST}

# May lie in a folder before the first build writes there: what hosts and file systems put there.
WELCOME = {".git", "CNAME", ".nojekyll", "lost+found", ".well-known"}


def beside(output: Path) -> Path:
    """Return where a new site waits for the swap, and the old one for its end."""
    return output.with_name(f".{output.name}.factcheck-next")


def away(output: Path) -> Path:
    """Return where the old site goes on systems that can't swap two folders in one step."""
    return output.with_name(f".{output.name}.factcheck-last")


def names_in(folder: Path) -> set[str]:
    """Return what the site in ``folder`` consists of by its own list, without what leads out of it.

    Raises ``OSError`` where the list can't be read: taken for empty, it would make strangers of all our files.
    """
    try:
        text = (folder / MANIFEST).read_text("utf-8", "replace")
    except FileNotFoundError:
        return set()
    return {name for name in listed_names(text) if is_inside(name)}


def files_in(folder: Path) -> Iterator[str]:
    """Yield every file, and every link, in ``folder`` by its path from there; not our own bookkeeping."""
    for at, folders, names in _walk(folder):
        links = [name for name in folders if (at / name).is_symlink()]
        for name in (*names, *links):
            yield (at / name).relative_to(folder).as_posix()


def strangers(folder: Path, ours: Iterable[str], keep: Iterable[str] | None = None) -> list[str]:
    """Return the files and empty folders that someone else put there: git needs its empty folders.

    Where ``keep`` is given, only those under the top-level names in it.
    """
    known = set(ours)
    kept = None if keep is None else set(keep)
    found = {*files_in(folder), *_empty_folders_in(folder)} - known
    return sorted(name for name in found if kept is None or name.split("/")[0] in kept)


def _empty_folders_in(folder: Path) -> Iterator[str]:
    for at, folders, names in _walk(folder):
        if at != folder and not folders and not names:
            yield at.relative_to(folder).as_posix()


def _walk(folder: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    for at, folders, names in os.walk(folder, onerror=_raise):
        if Path(at) == folder:
            folders[:] = [name for name in folders if name not in OURS]
            names = [name for name in names if name not in OURS]
        yield Path(at), folders, names


def _raise(error: OSError) -> NoReturn:
    """Let a folder that can't be read end the walk: what is passed over in silence would be lost."""
    raise error
