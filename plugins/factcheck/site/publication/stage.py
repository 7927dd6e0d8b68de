"""The stage: where a new site is put together, from files that are written and files of the former site that stand.

A file that stands is a further link to the same file, so that it keeps its time, for copies and caches, and costs no
writing. Nothing here writes into a file that is there already: it might be a link to the site that readers see.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from factcheck.site import manifest
from factcheck.site.manifest import is_inside
from factcheck.site.publication.writing import FILE, FOLDER
from factcheck.site.stop import stop

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


class Stage:
    """A folder that becomes the site.

    ``digests`` are the SHA-256 of each file in it so far, by its path; ``written`` the files that are no links.
    """

    def __init__(self, folder: Path, former: Path, listed: Mapping[str, str], published: int = 0) -> None:
        """Fill ``folder``; files of the site in ``former`` may be taken over.

        ``listed`` are the digests of the former site's files, where they are known to be what was written there by the
        moment ``published`` (nanoseconds, by the clock of the files); where they are not, nothing can be kept unseen.
        """
        self.folder, self.former, self.digests = folder, former, dict[str, str]()
        self.written: list[str] = []
        self._to, self._from, self._published = str(folder), str(former), published
        self._listed = listed
        self._made = {"": True}
        umask = os.umask(0o022)
        os.umask(umask)
        self._uneven = bool(umask & (FILE | FOLDER))

    def write(self, name: str, data: bytes) -> None:
        """Put ``data`` at ``name``; stops where that leads out of the folder or was written before."""
        self._claim(name)
        digest = self.digests[name] = hashlib.sha256(data).hexdigest()
        if self._same(name, data, digest) and self._link(name):
            return
        self.written.append(name)
        with _explained(name):
            handle = os.open(f"{self._to}/{name}", _NEW, FILE)
            with os.fdopen(handle, "wb", buffering=0) as file:
                if self._uneven:
                    os.fchmod(handle, FILE)
                file.write(data)

    def write_text(self, name: str, text: str) -> None:
        """Put ``text`` at ``name``; what UTF-8 can't hold becomes a question mark."""
        self.write(name, text.encode("utf-8", "replace"))

    def keep(self, *names: str) -> bool:
        """Take files over from the former site as they are; return whether all of them are there and ours."""
        if not all(map(self.is_ours, names)):
            return False
        for name in names:
            self._claim(name)
            self.digests[name] = self._listed[name]
            if not self._link(name):
                del self.digests[name]
                self.write(name, Path(self._from, name).read_bytes())
        return True

    def is_ours(self, name: str) -> bool:
        """Whether the former site has this very file, untouched since it was published."""
        return name in self._listed and self._is_ours(name)

    def listed(self, name: str) -> bool:
        """Whether the former site has a file at ``name``."""
        return name in self._listed

    def move(self, path: Path, name: str) -> None:
        """Take in a file that others wrote; a link stays one."""
        if path.is_symlink():
            self._claim(name)
            self.digests[name] = manifest.digest(path)
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
        return LongFile(self, name, f"{self._to}/{name}", f"{self._from}/{name}" if name in self._listed else "")

    def done(self, name: str, digest: str) -> None:
        """Take note of a file that was written by other means; one that is what it was keeps its time."""
        self.digests[name] = digest
        if digest == self._listed.get(name):
            Path(self._to, name).unlink()
            if self._link(name):
                return
        self.written.append(name)

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
        try:
            os.mkdir(path, FOLDER)  # noqa: PTH102 - some ten thousand of them
            if self._uneven:
                os.chmod(path, FOLDER)  # noqa: PTH101
        except FileExistsError:
            if not stat.S_ISDIR(os.lstat(path).st_mode):
                raise
        self._made[folder] = True

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
        with os.fdopen(handle, "rb", buffering=0) as file:
            status = os.fstat(handle)
            plain = stat.S_ISREG(status.st_mode) and status.st_mode & 0o777 == FILE
            return plain and status.st_size == len(data) and file.read() == data

    def _is_ours(self, name: str) -> bool:
        """Whether the former site's file is a plain one that nobody has touched since it was published."""
        try:
            status = os.lstat(f"{self._from}/{name}")
        except OSError:
            return False
        return stat.S_ISREG(status.st_mode) and status.st_mode & 0o777 == FILE and status.st_mtime_ns <= self._published

    def _link(self, name: str) -> bool:
        try:
            os.link(f"{self._from}/{name}", f"{self._to}/{name}", follow_symlinks=False)
        except OSError:  # file systems without links, or with a limit to them
            return False
        return True


class LongFile:
    """A file that is written piece by piece; what it has in common with the former one can be copied over."""

    def __init__(self, stage: Stage, name: str, path: str, former: str) -> None:
        """Open the file at ``path``, and the ``former`` one where there is one."""
        self._stage, self._name, self._hash = stage, name, hashlib.sha256()
        self.size = 0
        with _explained(name):
            handle = os.open(path, _NEW, FILE)
            self._file = os.fdopen(handle, "wb", buffering=1 << 18)  # closed by __exit__
            os.fchmod(handle, FILE)
            self._former = Path(former).open("rb", buffering=0) if former else None  # noqa: SIM115

    def write(self, data: bytes) -> None:
        """Add ``data``."""
        self._file.write(data)
        self._hash.update(data)
        self.size += len(data)

    def copy(self, start: int, end: int) -> None:
        """Add the bytes at [start, end) of the former file."""
        assert self._former is not None
        self._former.seek(start)
        while start < end:
            data = self._former.read(min(end - start, 1 << 20))
            if not data:
                raise OSError(f"{self._name} has become shorter")
            self.write(data)
            start += len(data)

    def __enter__(self) -> LongFile:
        """Let the file be written."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file, and take note of it where nothing went wrong."""
        with _explained(self._name):
            self._file.close()
        if self._former is not None:
            self._former.close()
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
