"""A site's folder by its own list: what others have put there is found without a look through all of it.

Whoever puts something into a folder changes the folder's own time (``st_ctime``, which nobody can set), so that only
folders with a later time than the site's need to be listed: asking for the time of one costs a third of listing it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import time_ns

from factcheck.site.publication.names import OURS, everything_in, folders_of, names_in, strangers

_SECOND = 1_000_000_000  # nanoseconds


@dataclass(frozen=True)
class Known:
    """A site as the build that made it told of it.

    ``files`` are its files and their digests, ``manifest`` is the digest of its list, ``published`` when that was
    written (nanoseconds, by the clock of the files). ``swapped`` says that the whole folder came here then: all that
    others had put there came after it, and made its folder later.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    manifest: str = ""
    published: int = 0
    swapped: bool = False

    @property
    def can_tell(self) -> bool:
        """Whether the times of folders say where others have put something."""
        return self.swapped and fine(self.published)

    @cached_property
    def folders(self) -> set[str]:
        """The folders that the files lie in."""
        return folders_of(self.files)

    def strangers(self, folder: Path) -> list[str]:
        """Return the files and empty folders that someone else put into ``folder``, where this site stands."""
        return self.look(folder)[0]

    def look(self, folder: Path) -> tuple[list[str], list[str]]:
        """Return what someone else put into ``folder``, and the site's files in all folders that were changed since.

        These may have been replaced by hand, by others with old times. Where the times of folders tell nothing, none
        is named.
        """
        if not self.can_tell:
            return strangers(folder, names_in(folder)), []
        top, found, beside = str(folder), list[str](), list[str]()
        for one in self.folders:
            if not one or _changed(f"{top}/{one}", self.published):
                for name in self._in(top, one):
                    (beside if name in self.files else found).append(name)
        found.sort()
        links = tuple(f"{name}/" for name in found if name in self.folders)  # what a link leads to is elsewhere
        return [name for name in found if not name.startswith(links)] if links else found, beside

    def _in(self, top: str, folder: str) -> Iterator[str]:
        """Yield the files in one folder, and all that is below it in folders that are not of the site."""
        at = f"{folder}/" if folder else ""
        with os.scandir(f"{top}/{folder}") as entries:
            for entry in entries:
                name = f"{at}{entry.name}"
                if not entry.is_dir(follow_symlinks=False):
                    yield from () if name in OURS else (name,)
                elif name not in self.folders and name not in OURS:
                    yield from (f"{name}/{one}" for one in everything_in(Path(entry.path), passed_over=set()))
                    if name not in self.files and not os.listdir(entry.path):  # noqa: PTH208
                        yield name


def fine(time: int) -> bool:
    """Whether the times of folders can be relied upon: those of a system that counts parts of a second, as this one."""
    return os.name == "posix" and time % _SECOND != 0 and time < time_ns()


def _changed(path: str, since: int) -> bool:
    """Whether something may have come into a folder since; where it is none, that shows in the one above.

    Clocks of files tick a few hundred times a second: what came with the same tick may have come after.
    """
    try:
        status = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_ctime_ns >= since
