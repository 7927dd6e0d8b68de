"""A pull request's data laid over the base branch's code: what is checked and built is never what runs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from factcheck.reading.walk import walk

CODE = ("theme", "plugins")
CODE_FILES = ("pelicanconf.py", "publishconf.py")
DATA = ("claims", "seeds", "content")
DATA_FILES = (".toml", ".json")
"""Files of the root that are data: the settings, and a baseline that they may name."""

MOST_FILES = 200_000
_NOWHERE = "a-link-is-not-followed"


class LayOutError(Exception):
    """Why a pull request's files can't be laid out, in words for the job's log."""


def lay_out(tool: Path, desk: Path, target: Path) -> None:
    """Copy the code of ``tool`` and the data of ``desk`` into ``target``, a folder that is not there yet.

    Nothing of ``desk`` is followed: a link becomes one that leads nowhere, for the check to find; what is no regular
    file is left out.
    """
    target.mkdir(parents=True)
    for name in CODE:
        if (tool / name).is_dir():
            shutil.copytree(tool / name, target / name)
    for name in CODE_FILES:
        if (tool / name).is_file():
            shutil.copy(tool / name, target / name)
    for path in _data(desk):
        _copy(desk / path, target / path)


def _data(desk: Path) -> Iterator[Path]:
    number = 0
    for file in sorted(desk.iterdir()):
        if file.suffix in DATA_FILES and not file.is_symlink() and file.is_file():
            yield file.relative_to(desk)
    for folder in DATA:
        if (desk / folder).is_symlink():
            raise LayOutError(f"{folder} is a symbolic link")
        for one in walk(desk, folder, dotted=True):
            number += 1
            if number > MOST_FILES:
                raise LayOutError(f"there are more than {MOST_FILES} files")
            if one.trouble and not one.is_link:
                raise LayOutError(f"{one.path}: {one.trouble}")
            if not one.is_folder:
                yield Path(one.path)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink():
        target.symlink_to(_NOWHERE)
    elif source.is_file():
        shutil.copyfile(source, target, follow_symlinks=False)
        target.chmod(0o644)
