"""What lies in an output folder besides the site, and whose each file is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Set
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
    return everything_in(folder, empty=False)


def folders_of(names: Iterable[str]) -> set[str]:
    """Return the folders above these paths, up to ``""``, which stands for the top."""
    found = {""}
    above = {name.rpartition("/")[0] for name in names}
    while above:
        found |= above
        above = {name.rpartition("/")[0] for name in above} - found
    return found


def strangers(folder: Path, ours: Iterable[str]) -> list[str]:
    """Return the files and empty folders that someone else put there: git needs its empty folders."""
    known = set(ours)
    found = sorted(name for name in everything_in(folder) if name not in known)
    emptied = folders_of(known)  # one of ours that somebody has emptied is nobody's
    return [name for name in found if name not in emptied or not _is_folder(folder / name)]


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def wanted(names: Iterable[str], keep: Iterable[str] | None) -> list[str]:
    """Return those of ``names`` that stay: all, or where ``keep`` is given those under the top-level names in it."""
    kept = None if keep is None else set(keep)
    return [name for name in names if kept is None or name.split("/")[0] in kept]


def everything_in(folder: Path, empty: bool = True, passed_over: Set[str] = OURS) -> Iterator[str]:
    """Yield files and links in ``folder``, but for those ``passed_over`` at its top.

    Folders that are ``empty``, too, where that is asked for.
    """
    for at, folders, names in _walk(folder, passed_over):
        for name in names:
            yield f"{at}{name}"
        for name in folders:
            if os.path.islink(f"{folder}/{at}{name}"):  # noqa: PTH114
                yield f"{at}{name}"
        if empty and at and not folders and not names:
            yield at[:-1]


def _walk(folder: Path, passed_over: Set[str]) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each folder below ``folder`` (``""``, ``claims/``, ``claims/one/``), its folders and its files.

    In texts, not paths: there are some ten thousand.
    """
    top = str(folder)
    for at, folders, names in os.walk(top, onerror=_raise):
        below = at[len(top) :].lstrip("/").replace(os.sep, "/")
        if not below:
            folders[:] = [name for name in folders if name not in passed_over]
            names = [name for name in names if name not in passed_over]
        yield f"{below}/" if below else "", folders, names


def _raise(error: OSError) -> NoReturn:
    """Let a folder that can't be read end the walk: what is passed over in silence would be lost."""
    raise error
