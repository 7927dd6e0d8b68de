"""The files below a folder of the desk, and the folders that nobody looks into: links, closed ones, endless ones."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

DEEPEST = 32
"""So many folders may lie within each other. No desk needs them, and a path has an end on every system."""

LINK = "it is a symbolic link; put what it leads to here"
_CLOSED = "the folder can't be opened ({}); what lies in it was not checked"
_DEEP = f"it lies {DEEPEST} folders deep; put it nearer to the top"


class Found(NamedTuple):
    """One entry: its POSIX path from the root, whether it is a folder or a link, and what keeps one from it."""

    path: str
    is_folder: bool = False
    is_link: bool = False
    trouble: str = ""


def walk(root: Path, folder: str, dotted: bool = False) -> Iterator[Found]:
    """Yield what lies below ``folder``: first its files by name, then each folder before what is in it.

    Links are not followed, and names that begin with a dot passed over unless ``dotted``. ``folder``
    itself is yielded only with a trouble.
    """
    if (root / folder).is_symlink():
        yield Found(folder, True, True, LINK)
        return
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(root / here) as entries:
                found = sorted(entries, key=lambda one: one.name)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            yield Found(here, True, trouble=_CLOSED.format(error.strerror))
            continue
        folders = []
        for one in found:
            if one.name.startswith(".") and not dotted:
                continue
            path = f"{here}/{one.name}"
            is_folder = one.is_dir(follow_symlinks=False)
            deep = is_folder and path.count("/") >= DEEPEST
            yield Found(path, is_folder, one.is_symlink(), _DEEP if deep else LINK if one.is_symlink() else "")
            if is_folder and not deep:
                folders.append(path)
        waiting += reversed(folders)
