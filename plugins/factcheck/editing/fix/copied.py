"""A copy of a desk to work on: as a check reads it, and at no risk for the desk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from factcheck.reading.files import TEXT_LIMIT, YAML_SUFFIXES
from factcheck.reading.repository import CLAIMS, CONTENT, SEEDS

_EDITED = YAML_SUFFIXES | {".toml"}  # the desk's files, and its settings


def copy_desk(root: Path, folder: Path) -> Path:
    """Copy what a check reads of the desk at ``root`` into the empty ``folder``; return the copy's root.

    What may be edited is copied. The rest, of any size, is linked; so is git's store, which remembers what files held.
    """
    root = root.resolve()
    top = next((one for one in (root, *root.parents) if (one / ".git").exists()), root)
    target = folder / root.relative_to(top)
    target.mkdir(parents=True, exist_ok=True)
    if (top / ".git").exists():
        (folder / ".git").symlink_to(top / ".git")
    for name in (CLAIMS, SEEDS, CONTENT):
        if (root / name).is_dir() and not (root / name).is_symlink():
            _copy_folder(root / name, target / name)
    for entry in root.iterdir():  # settings, and what they name
        if not os.path.lexists(target / entry.name):
            _copy_entry(entry, target / entry.name)
    return target


def _copy_folder(folder: Path, target: Path) -> None:
    target.mkdir(parents=True)
    if not os.access(folder, os.R_OK | os.X_OK):
        return  # the reader passes over it as well
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            _copy_folder(entry, target / entry.name)
        else:
            _copy_entry(entry, target / entry.name)


def _copy_entry(entry: Path, target: Path) -> None:
    """Copy what may be edited and link the rest, so that a symbolic link stays one: the reader refuses those."""
    if entry.suffix in _EDITED and entry.is_file() and not entry.is_symlink() and os.access(entry, os.R_OK):
        shutil.copy(entry, target)
        return
    if entry.is_dir() and not entry.is_symlink():
        target.symlink_to(entry)
        return
    try:
        os.link(entry, target, follow_symlinks=False)
    except OSError:  # another disk, or a system that has no such links
        _stand_in(entry, target)


def _stand_in(entry: Path, target: Path) -> None:
    if entry.is_symlink():
        target.symlink_to(entry)
    elif not entry.is_file():
        target.mkdir()  # a pipe or a device: refused, as a folder is
    elif entry.stat().st_size > TEXT_LIMIT or not os.access(entry, os.R_OK):
        target.touch()
        os.truncate(target, entry.stat().st_size)
        target.chmod(entry.stat().st_mode & 0o777)
    else:
        shutil.copy(entry, target)
