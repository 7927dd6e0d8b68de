"""The other ending, for a folder that can't be swapped (a mount point, say): the new files move in one by one.

Renaming the stage is the point of no return. From there on, a build that is killed is finished by the next one: until
then the folder holds pages of both sites, each whole. Pages come last but for removals, so that what they link to is
there before them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Set
from pathlib import Path

from factcheck.site.publication.names import MANIFEST, READY, folders_of, names_in
from factcheck.site.publication.writing import make_folder
from factcheck.site.stop import stop


def settle(output: Path, stage: Path, unwanted: Iterable[str]) -> None:
    """Publish ``stage`` file by file and remove what is ``unwanted``."""
    stage.rename(output / READY)
    for name in unwanted:
        _remove(output, name)
    finish_settling(output)


def finish_settling(output: Path) -> None:
    """Go on where this or a killed build was; harmless where nothing is under way."""
    ready = output / READY
    if (ready / MANIFEST).is_file():
        names = names_in(ready)
        for name in sorted(names, key=lambda name: (name.endswith(".html"), name)):
            if os.path.lexists(ready / name):
                _move(ready / name, output, name)
        for name in names_in(output) - names:
            _remove(output, name)
        (ready / MANIFEST).replace(output / MANIFEST)
    shutil.rmtree(ready, ignore_errors=True)


def refuse_obstacles(output: Path, names: Set[str], foreign: Iterable[str]) -> None:
    """Stop where what others put into ``output`` stands where a page or its folder must be."""
    others = set(foreign)
    if not others:
        return
    for name in sorted(others & folders_of(names)):
        if (output / name).is_symlink():
            stop(f"{output / name} leads out of the output folder: remove it, then build again.", 2)
        if not (output / name).is_dir():
            stop(f"{output / name} stands where the site needs a folder: remove it, then build again.", 2)
    for name in sorted(names & (folders_of(others) | {other for other in others if _is_folder(output / other)})):
        stop(f"{output / name} is a folder where the site needs a file: remove it, then build again.", 2)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _move(staged: Path, output: Path, name: str) -> None:
    target = output / name
    for folder in target.relative_to(output).parents:
        if (output / folder).is_file():
            (output / folder).unlink()
    make_folder(target.parent)
    if _is_folder(target):  # a page that has become a file: refuse_obstacles saw that only ours lies there
        shutil.rmtree(target)
    staged.replace(target)


def _remove(output: Path, name: str) -> None:
    path = output / name
    if _is_folder(path):
        path /= "an empty folder goes like the one above a file that went"
    elif os.path.lexists(path):
        path.unlink()
    for folder in path.parents:
        if folder == output or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
