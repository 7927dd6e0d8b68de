"""A former site that is kept to become the stage of the next build, which then costs what changed.

It lies in the desk's cache, outside the output folder, which people copy to servers as it is. Its files are further
links to those of the site that readers see, so it takes folders and names, but hardly any bytes.

What is there is taken at its word only as long as nobody has been there: its list, and the times of its folders, are
those that the last build has written down. In any doubt it is removed, and the next build makes a new stage.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from factcheck.site.publication.known import Known, fine
from factcheck.site.publication.names import MANIFEST, folders_of


class Told(NamedTuple):
    """What a build tells the next one of the spare site that it leaves.

    ``manifest`` is the digest of its list, ``published`` when it was (nanoseconds), ``put`` the time of its folder when
    it was put away, and ``inode`` that folder's number.
    """

    manifest: str = ""
    published: int = 0
    put: int = 0
    inode: int = 0


class Taken(NamedTuple):
    """What lies on a stage from the start: the files of the standing site that a spare one has too, until when."""

    names: set[str]
    published: int


NOTHING = Taken(set(), 0)


class Spare:
    """The spare site of one output folder, at ``place``."""

    def __init__(self, place: Path) -> None:
        """Touch nothing yet."""
        self._place = place

    def put(self, site: Path, manifest: str, published: int) -> Told:
        """Put the site in the folder ``site``, which holds nothing else, away; where that can't be, it is left there.

        The folder itself stays behind: who stands in it finds it empty, as told in ``folder``.
        """
        self.remove()
        place = self._place
        if os.name != "posix" or place.parent.is_symlink() or not place.parent.is_dir():
            return Told()
        try:
            place.mkdir(mode=0o700)
            _move(site, place)
            status = place.lstat()
        except OSError:  # another file system, say
            self.remove()
            return Told()
        return Told(manifest, published, status.st_ctime_ns, status.st_ino)

    def take(self, told: Told, stage: Path, standing: Known) -> Taken:
        """Move the site that was ``told`` of onto the empty ``stage``, without what the ``standing`` one has otherwise.

        Whether its files are as they were is for the stage to ask, of each one that it keeps.
        """
        try:
            lines = self._lines(told)
            if lines:
                names = {line[66:] for line in lines if standing.files.get(line[66:]) == line[:64]}
                others = [line[66:] for line in lines if line[66:] not in names]
                self._refuse_changes(told, standing, names, others)
                _move(self._place, stage)
                drop(str(stage), [*others, MANIFEST])
                return Taken(names, told.published)
        except (OSError, ValueError):
            for path in stage.iterdir():
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        finally:
            self.remove()
        return NOTHING

    def remove(self) -> None:
        """Remove what lies there."""
        with contextlib.suppress(OSError):
            if self._place.is_symlink():
                self._place.unlink()
            else:
                shutil.rmtree(self._place, ignore_errors=True)

    def _lines(self, told: Told) -> list[str]:
        """Return the list of the spare site; raises ``ValueError`` where it is none that was told of."""
        if not told.inode or not fine(told.put):
            return []
        status = self._place.lstat()
        if not stat.S_ISDIR(status.st_mode) or (status.st_ctime_ns, status.st_ino) != (told.put, told.inode):
            raise ValueError("another folder, or somebody has been there")
        data = (self._place / MANIFEST).read_bytes()
        if hashlib.sha256(data).hexdigest() != told.manifest or b"\\" in data:
            raise ValueError("another list, or one with names that had to be escaped")
        return [line for line in data.decode().split("\n") if line]

    def _refuse_changes(self, told: Told, standing: Known, names: set[str], others: Iterable[str]) -> None:
        """Raise ``ValueError`` where something came or went since the site was put away."""
        may_lack = folders_of(standing.files.keys() - names)
        top = str(self._place)
        for folder in standing.folders | folders_of(others):
            try:
                status = os.lstat(f"{top}/{folder}")
            except FileNotFoundError:
                if folder in may_lack:
                    continue
                raise
            if not stat.S_ISDIR(status.st_mode) or status.st_ctime_ns > told.put:
                raise ValueError("somebody has been there")


def _move(old: Path, new: Path) -> None:
    """Move all that is in one folder into another, its list last: a folder without one is no site."""
    for name in sorted(os.listdir(old), key=lambda name: name == MANIFEST):  # noqa: PTH208
        (old / name).rename(new / name)


def drop(top: str, names: Iterable[str]) -> None:
    """Remove these files below ``top``, those that are there, and the folders that this leaves empty."""
    folders = set()
    for name in names:
        folders.add(name.rpartition("/")[0])
        with contextlib.suppress(FileNotFoundError):
            os.unlink(f"{top}/{name}")  # noqa: PTH108 - there can be some ten thousand
    prune(top, folders)


def prune(top: str, folders: Iterable[str]) -> None:
    """Remove those of these folders, and of the ones above them, that are empty."""
    every = folders_of(f"{folder}/" for folder in folders if folder)
    for folder in sorted(every - {""}, key=lambda one: -one.count("/")):
        with contextlib.suppress(OSError):
            os.rmdir(f"{top}/{folder}")  # noqa: PTH106
