"""The stage: where a new site is put together, from files that are written and files of the former site that stand.

A file that stands is a further link to the same file, so that it keeps its time, for copies and caches, and costs no
writing. Nothing here writes into a file that is there already: it might be a link to the site that readers see.
"""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from factcheck.site import manifest
from factcheck.site.manifest import is_inside
from factcheck.site.publication.known import Known
from factcheck.site.publication.spare import NOTHING, Taken, drop, prune
from factcheck.site.publication.writing import FILE, FOLDER
from factcheck.site.stop import stop

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
_PLAIN = stat.S_IFREG | FILE
_LINK = ".factcheck-link"  # a name that no page has: a link on its way to the place of a file


class Stage:
    """A folder that becomes the site.

    ``digests`` are the SHA-256 of each file in it so far, by its path; ``written`` the files that are no links.
    """

    def __init__(self, folder: Path, former: Path, standing: Known, taken: Taken = NOTHING) -> None:
        """Fill ``folder``; files of the site in ``former`` may be taken over.

        ``standing`` tells of the former site's files, where they are known to be what was written there; where they are
        not, nothing can be kept unseen. ``taken`` is what lies in ``folder`` from the start.
        """
        self.folder, self.former, self.standing, self.digests = folder, former, standing, dict[str, str]()
        self.written: list[str] = []
        self._to, self._from, self._published = str(folder), str(former), standing.published
        self._listed = standing.files
        self._there, self._there_published = taken.names or set(), taken.published
        self._left: set[str] = set()
        self._made = {"": True}
        umask = os.umask(0o022)
        os.umask(umask)
        self._uneven = bool(umask & (FILE | FOLDER))

    def write(self, name: str, data: bytes) -> None:
        """Put ``data`` at ``name``; stops where that leads out of the folder or was written before."""
        self._claim(name)
        digest = self.digests[name] = hashlib.sha256(data).hexdigest()
        if self._same(name, data, digest) and self._take_over(name):
            return
        self.written.append(name)
        with _explained(name):
            handle = self.create(name)
            with os.fdopen(handle, "wb", buffering=0) as file:
                file.write(data)

    def create(self, name: str) -> int:
        """Return a new file at ``name``, where nothing that this build has put there stands."""
        self._release(name)
        handle = os.open(f"{self._to}/{name}", _NEW, FILE)
        if self._uneven:
            os.fchmod(handle, FILE)
        return handle

    def write_text(self, name: str, text: str) -> None:
        """Put ``text`` at ``name``; what UTF-8 can't hold becomes a question mark."""
        self.write(name, text.encode("utf-8", "replace"))

    def keep(self, *names: str) -> bool:
        """Take files over from the former site as they are; return whether all of them are there and ours."""
        if not all(map(self.is_ours, names)):
            return False
        for name in names:
            if name in self._there and name not in self.digests:
                self.digests[name] = self._listed[name]
                continue
            self._claim(name)
            self.digests[name] = self._listed[name]
            if not self._link(name):
                del self.digests[name]
                self.write(name, Path(self._from, name).read_bytes())
        return True

    def is_ours(self, name: str) -> bool:
        """Whether the former site has this very file, untouched since it was published."""
        if name not in self._listed:
            return False
        if name in self._there:
            if _untouched(f"{self._to}/{name}", self._there_published):
                return True
            self._release(name)
        return _untouched(f"{self._from}/{name}", self._published)

    def adds_nothing(self) -> bool:
        """Whether all files here are those of the former site, each of which is there, untouched.

        Of those that were linked from there that is known by now.
        """
        return not self.written and all(_untouched(f"{self._from}/{name}", self._published) for name in self._there)

    def listed(self, name: str) -> bool:
        """Whether the former site has a file at ``name``."""
        return name in self._listed

    def move(self, path: Path, name: str) -> None:
        """Take in a file that others wrote; a link stays one."""
        if path.is_symlink():
            self._claim(name)
            self.digests[name] = manifest.digest(path)
            self._release(name)
            path.rename(f"{self._to}/{name}")
            self.written.append(name)
            return
        data = path.read_bytes()
        path.unlink()
        self.write(name, data)

    def adopt(self, folder: str) -> None:
        """Take note of the files that others wrote into ``folder`` on the stage itself."""
        top = self.folder / folder
        for path in (top, *sorted(top.rglob("*"))):
            path.chmod(FOLDER if path.is_dir() else FILE)
            if not path.is_dir():
                self.done(path.relative_to(self.folder).as_posix(), manifest.digest(path))

    def former_names(self, folder: str) -> list[str]:
        """Return the files that the former site has in ``folder``."""
        return [name for name in self._listed if name.startswith(f"{folder}/")]

    def long_file(self, name: str) -> LongFile:
        """Return a file at ``name`` that is written piece by piece."""
        self._claim(name)
        ours = self.is_ours(name)
        former = self._to if name in self._there else self._from
        return LongFile(self, name, f"{former}/{name}" if ours else "")

    def done(self, name: str, digest: str) -> None:
        """Take note of a file that was written by other means; one that is what it was keeps its time."""
        self.digests[name] = digest
        if digest == self._listed.get(name) and self._exchange(name):
            return
        self.written.append(name)

    def clear(self) -> None:
        """Remove what lay here from the start and is not of the new site."""
        gone = self._there - self.digests.keys()
        self._there -= gone
        drop(self._to, gone)
        prune(self._to, self._left)
        self._left = set()

    def names(self) -> list[str]:
        """Return the paths of all files, sorted."""
        stay = [name for name in self._listed if name in self.digests]  # in order but for what is new: soon sorted
        return sorted([*stay, *(self.digests.keys() - self._listed.keys())])

    def _claim(self, name: str) -> None:
        if not is_inside(name):
            stop(f"{name!r} is no address within the site.", 2)
        if name in self.digests:
            stop(_TWICE.format(name), 1)
        folder = name.rpartition("/")[0]
        if folder not in self._made:
            with _explained(name):
                self._make(folder)

    def _make(self, folder: str) -> None:
        if folder in self._made:
            return
        self._make(folder.rpartition("/")[0])
        path = f"{self._to}/{folder}"
        if folder in self._there and folder not in self.digests:
            self._release(folder)
        try:
            os.mkdir(path, FOLDER)  # noqa: PTH102 - some ten thousand of them
            if self._uneven:
                os.chmod(path, FOLDER)  # noqa: PTH101
        except FileExistsError:
            if not stat.S_ISDIR(os.lstat(path).st_mode):
                raise
        self._made[folder] = True

    def _release(self, name: str) -> None:
        """Make room at ``name``, where a file, or a folder, can lie from the start."""
        if name in self._there:
            self._there.remove(name)
            self._left.add(name.rpartition("/")[0])
            with suppress(FileNotFoundError):
                os.unlink(f"{self._to}/{name}")  # noqa: PTH108
        elif self._there and os.path.isdir(f"{self._to}/{name}"):  # noqa: PTH112
            below = {one for one in self._there if one.startswith(f"{name}/")}
            if not below & self.digests.keys():
                self._there -= below
                drop(self._to, below)
                prune(self._to, self._left)

    def _same(self, name: str, data: bytes, digest: str) -> bool:
        """Whether the former site's file has these bytes, by its list where that is known to be right."""
        if name in self._listed:
            return self._listed[name] == digest and self.is_ours(name)
        if self._listed:
            return False
        try:
            handle = os.open(f"{self._from}/{name}", os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | os.O_NONBLOCK)
        except OSError:
            return False
        status = os.fstat(handle)
        if status.st_mode != _PLAIN or status.st_size != len(data):
            os.close(handle)
            return False
        with os.fdopen(handle, "rb", buffering=0) as file:
            return file.read() == data

    def _take_over(self, name: str) -> bool:
        return name in self._there or self._link(name)

    def _link(self, name: str, to: str = "") -> bool:
        try:
            os.link(f"{self._from}/{name}", f"{self._to}/{to or name}", follow_symlinks=False)
        except OSError:  # file systems without links, or with a limit to them
            return False
        return True

    def _exchange(self, name: str) -> bool:
        """Put a link to the former site's file in the place of the same one; return whether that could be done."""
        if not self.is_ours(name) or not self._link(name, _LINK):
            return False
        os.replace(f"{self._to}/{_LINK}", f"{self._to}/{name}")  # noqa: PTH105
        return True


def _untouched(path: str, published: int) -> bool:
    """Whether there is a plain file that nobody has written to, or closed to readers, since it was published."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return status.st_mode == _PLAIN and status.st_mtime_ns <= published


class LongFile:
    """A file that is written piece by piece; what it has in common with the former one can be copied over.

    As long as all that is written is what the former one begins with, nothing is: where that holds to the end, the
    former one is taken over.
    """

    def __init__(self, stage: Stage, name: str, former: str) -> None:
        """Open the ``former`` file where there is one."""
        self._stage, self._name, self._hash = stage, name, hashlib.sha256()
        self._file: BinaryIO | None = None
        self._explained = _explained(name)
        self.size = 0
        with self._explained:
            self._former = Path(former).open("rb", buffering=0) if former else None  # noqa: SIM115 - by __exit__
        self._end = os.fstat(self._former.fileno()).st_size if self._former else 0

    def write(self, data: bytes) -> None:
        """Add ``data``."""
        if self._file is None and self._is_former(data):
            self.size += len(data)
            return
        self._write(self._begun(), data)

    def copy(self, start: int, end: int) -> None:
        """Add the bytes at [start, end) of the former file."""
        if self._file is None and start == self.size and end <= self._end:
            self.size = end
            return
        self._copy(self._begun(), start, end)

    def _is_former(self, data: bytes) -> bool:
        if self._former is None:
            return False
        self._former.seek(self.size)
        return self._former.read(len(data)) == data

    def _begun(self) -> BinaryIO:
        """Return the new file; it begins with what had not to be written until now."""
        if self._file is None:
            with self._explained:
                self._file = os.fdopen(self._stage.create(self._name), "wb", buffering=1 << 18)
            same, self.size = self.size, 0
            self._copy(self._file, 0, same)
        return self._file

    def _write(self, file: BinaryIO, data: bytes) -> None:
        with self._explained:
            file.write(data)
        self._hash.update(data)
        self.size += len(data)

    def _copy(self, file: BinaryIO, start: int, end: int) -> None:
        if start == end:
            return
        assert self._former is not None
        self._former.seek(start)
        while start < end:
            data = self._former.read(min(end - start, 1 << 20))
            if not data:
                raise OSError(f"{self._name} has become shorter")
            self._write(file, data)
            start += len(data)

    def __enter__(self) -> LongFile:
        """Let the file be written."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file, and take note of it where nothing went wrong."""
        stands = self._file is None and self._former is not None and self.size == self._end
        if error is None and not (stands and self._stage.keep(self._name)):
            self._begun()
        if self._former is not None:
            self._former.close()
        if self._file is None:
            return
        with self._explained:
            self._file.close()
        if error is None:
            self._stage.done(self._name, self._hash.hexdigest())


_TWICE = "Two pages want the address {}: rename the page in content/pages/ or the record."


class _explained:  # noqa: N801 - reads as a word where it is used
    """Say in a sentence what the system refused, and end the build."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, FileExistsError):
            stop(_TWICE.format(self._name), 1)
        if isinstance(error, OSError):
            stop(f"The site was not built: {self._name} could not be written: {error.strerror}.", 1)
