"""Puts a finished build in the place of the old one: the site is written beside it first, so that a build that fails,
is stopped or killed leaves the old site as it was.

The stage lies inside the output folder (one file system, so that a file moves in one step). What a build published is
kept in a manifest; a file that only an older build wrote is removed, and nothing that someone else put there.
"""

from __future__ import annotations

import atexit
import filecmp
import os
import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from factcheck.site.stop import say, stop

try:
    import fcntl
except ImportError:  # Windows has no such lock, and no opening of folders
    fcntl = None  # type: ignore[assignment]

STAGE = ".factcheck-stage"
MANIFEST = ".factcheck-manifest"


class Publication:
    """One output folder. ``clean`` also removes what we didn't write (``-d``), but for the names in ``keep``."""

    def __init__(self, output: Path, clean: bool = False, keep: Iterable[str] = ()) -> None:
        """Take ``output`` as the place of the site; nothing is touched yet."""
        self.output = output
        self.clean = clean
        self.keep = set(keep)
        self.stage = output / STAGE
        self._lock: int | None = None
        self._opened = False

    def open(self, inputs: Iterable[Path]) -> Path:
        """Return an empty stage to build into; stops where the output folder would endanger ``inputs``."""
        self._refuse_foreign(inputs)
        _make_folder(self.output)
        self._take_turns()
        shutil.rmtree(self.stage, ignore_errors=True)  # of a build that was killed
        self.stage.mkdir()
        self._opened = True
        atexit.register(self.discard)
        return self.stage

    def discard(self) -> None:
        """Remove the stage, if it is ours, and let the next build in."""
        atexit.unregister(self.discard)
        if self._opened:
            shutil.rmtree(self.stage, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
        self._opened, self._lock = False, None

    def _take_turns(self) -> None:
        """Wait until no other build writes into the same folder; the lock dies with its process."""
        if fcntl is None:
            return
        self._lock = os.open(self.output, os.O_RDONLY)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say(f"Another build is writing into {self.output}: waiting for it.")
            fcntl.flock(self._lock, fcntl.LOCK_EX)

    def publish(self) -> None:
        """Move the stage's files to where readers find them, then remove what the site no longer has."""
        names = sorted(_files(self.stage))
        former = self._manifest()
        self._write_manifest({*former, *names})  # stopped half-way, the next build still knows every file
        for name in names:
            self._move(name)
        for name in self._strangers(names) if self.clean else former.difference(names):
            self._remove(name)
        self._write_manifest(names)
        self.discard()

    def _refuse_foreign(self, inputs: Iterable[Path]) -> None:
        output = self.output.resolve()
        for one in (path.resolve() for path in inputs):
            if one.is_relative_to(output) or output.is_relative_to(one):
                stop(f"The output folder {output} and {one} lie in each other: choose another OUTPUT_PATH.", 2)
        if self.clean and output.is_dir() and not (output / MANIFEST).exists() and any(output.iterdir()):
            stop(f"{output} was not made by this tool and is not empty: it was not deleted. Empty it yourself.", 2)

    def _manifest(self) -> set[str]:
        try:
            lines = (self.output / MANIFEST).read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return set()
        return {line for line in lines if line and is_inside(line)}

    def _write_manifest(self, names: Iterable[str]) -> None:
        path = self.stage / MANIFEST
        path.write_text("".join(f"{name}\n" for name in sorted(names)), "utf-8", newline="\n")
        path.chmod(0o644)
        path.replace(self.output / MANIFEST)

    def _move(self, name: str) -> None:
        staged, target = self.stage / name, self.output / name
        _make_folder(target.parent)
        if not target.parent.resolve().is_relative_to(self.output.resolve()):
            stop(f"{target.parent} leads out of the output folder.", 2)
        if target.is_file() and not target.is_symlink() and filecmp.cmp(staged, target, shallow=False):
            return
        staged.chmod(0o644)
        staged.replace(target)

    def _strangers(self, names: Iterable[str]) -> list[str]:
        kept = {*names, MANIFEST}
        return [
            name
            for name in _files(self.output)
            if name not in kept and name.split("/")[0] not in self.keep and not name.startswith(STAGE)
        ]

    def _remove(self, name: str) -> None:
        path = self.output / name
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == self.output or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def _make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, readable for a web server whatever the umask says."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(0o755)


def write_text(folder: Path, name: str, text: str) -> None:
    """Write one file of the site; stops where ``name`` leads out of ``folder`` or was written before."""
    if not is_inside(name):
        stop(f"{name!r} is no address within the site.", 2)
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(text.encode("utf-8", "replace"))
    except FileExistsError:
        stop(f"Two pages want the address {name}: rename the page in content/pages/ or the record.", 1)


def is_inside(name: str) -> bool:
    """Whether ``name`` is a relative path that stays where it starts."""
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts and "\\" not in name and "\0" not in name


def _files(folder: Path) -> Iterable[str]:
    for at, _, names in os.walk(folder):
        for name in names:
            yield (Path(at) / name).relative_to(folder).as_posix()
