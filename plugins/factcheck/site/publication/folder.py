"""An output folder, and how a new site gets there.

A build writes into a stage within the folder, which makes them one file system; it begins with the site before the last
where that was kept (``spare``), so that only what differs is put there. Once it is complete the two folders
trade places (``swap``); where they can't, the files move in one by one (``settle``). Swapping was chosen over a
journal alone, which would keep the folder itself: a reader, or a copy to a server, then never sees two sites mixed, and
a killed build needs nobody to repair the site. The price: whoever holds the *folder* open, such as a shell that stands
in it, keeps looking at the old one, and finds it empty. A container that mounts the folder should mount the one above.
"""

from __future__ import annotations

import atexit
import filecmp
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from factcheck.site.manifest import list_digests, list_files
from factcheck.site.publication.interrupts import Interrupts
from factcheck.site.publication.known import Known
from factcheck.site.publication.lock import Lock
from factcheck.site.publication.names import (
    MANIFEST,
    OURS,
    READY,
    STAGE,
    WELCOME,
    away,
    beside,
    files_in,
    wanted,
)
from factcheck.site.publication.settle import finish_settling, refuse_obstacles, settle
from factcheck.site.publication.spare import NOTHING, Spare, Taken, Told
from factcheck.site.publication.stage import Stage
from factcheck.site.publication.swap import bring_back, clear, remove_ours, swap
from factcheck.site.publication.writing import FILE, make_even, make_folder
from factcheck.site.stop import stop


class Left(NamedTuple):
    """What a publication leaves behind: the digest of the site's list, whether the folders traded places, a spare."""

    manifest: str
    swapped: bool = False
    spare: Told = Told()


class Publication:
    """One output folder. ``clean`` also removes what we didn't write (``-d``), but for the names in ``keep``."""

    def __init__(self, output: Path, clean: bool = False, keep: Iterable[str] = (), spare: Path | None = None) -> None:
        """Take ``output`` as the place of the site, and ``spare`` as that of the old one; nothing is touched yet."""
        self.output = output.parent.resolve() / output.name
        self.stage = self.output / STAGE
        self._clean = clean
        self._keep = set(keep)
        self._spare = Spare(spare) if spare else None
        self._lock = Lock()
        self._interrupts = Interrupts()
        self._opened = False

    def open(self, inputs: Iterable[Path]) -> Path:
        """Return an empty stage to build into; stops where the output folder would endanger ``inputs``."""
        self._refuse_link()
        self._refuse_overlap(inputs)
        self._interrupts.arm()
        atexit.register(self.discard)
        with _explained("The site was not built"):
            bring_back(self.output)
            self._refuse_foreign()
            make_folder(self.output)
            self._lock.take(self.output)
            _clear(self.output)
            self.stage.mkdir()
            self._opened = True
        return self.stage

    def take_spare(self, told: Told, standing: Known) -> Taken:
        """Let the stage begin with the spare site, if it is the one that was ``told`` of; else that is removed."""
        with _explained("The site was not built"):
            return self._spare.take(told, self.stage, standing) if self._spare else NOTHING

    def publish(self, made: Stage | None = None) -> Left:
        """Put what the stage holds where readers find it; the site that stood there is gone.

        ``made`` knows each file in the stage; without it, the stage is looked through.
        """
        with self._interrupts.held(), _explained("The site was not published"):
            ours, text = self._complete(made)
            _write_list(self.stage, text)
            known = made.standing if made else Known()
            foreign = [name for name in known.strangers(self.output) if name not in ours]
            kept = wanted(foreign, self._keep if self._clean else None)
            refuse_obstacles(self.output, ours, kept)
            same = self._list_stands() and made.adds_nothing() if made else self._stands_already(sorted(ours))
            left = Left(hashlib.sha256(text.encode()).hexdigest())
            if same and kept == foreign:
                left = left._replace(swapped=known.swapped, spare=self._put_away(left.manifest, self._published()))
            elif self._replace(set(foreign) - set(kept), known, kept):
                told = self._put_away(known.manifest, known.published) if known.can_tell else Told()
                left = left._replace(swapped=True, spare=told)
            self.discard()
        return left

    def discard(self) -> None:
        """Remove the stage, if it is ours, and let the next build in."""
        atexit.unregister(self.discard)
        if self._opened:
            shutil.rmtree(self.stage, ignore_errors=True)
        self._opened = False
        self._lock.release()
        self._interrupts.disarm()

    def _complete(self, made: Stage | None) -> tuple[Set[str], str]:
        """Leave on the stage what belongs to the site; return its files, and their list."""
        if made is None:
            make_even(self.stage)
            names = sorted(files_in(self.stage))
            return set(names), list_files(self.stage, names)
        made.clear()
        return made.digests.keys(), list_digests(made.digests, made.names())

    def _published(self) -> int:
        return (self.stage / MANIFEST).stat().st_mtime_ns

    def _put_away(self, manifest: str, published: int) -> Told:
        """Keep what is on the stage now, which is a whole site, for the next build."""
        told = self._spare.put(self.stage, manifest, published) if self._spare else Told()
        if not told.inode and (self.stage / MANIFEST).is_file():
            remove_ours(self.stage)
        return told

    def _replace(self, unwanted: Iterable[str], known: Known, carry: Iterable[str]) -> bool:
        """Publish; return whether the folders have traded places."""
        if not (self.output / MANIFEST).exists():
            _write_list(self.output, "")  # from here on the folder is known as ours
        if swap(self.output, self.stage, self._lock, self._keep if self._clean else None, known, carry):
            return True
        settle(self.output, self.stage, unwanted)
        return False

    def _stands_already(self, names: list[str]) -> bool:
        """Whether the site is there as it is; files that haven't changed keep their time, for copies and caches."""
        same = [_keeps_time(self.stage / name, self.output / name) for name in names]
        return all(same) and self._list_stands()

    def _list_stands(self) -> bool:
        manifest = self.output / MANIFEST
        return manifest.is_file() and filecmp.cmp(self.stage / MANIFEST, manifest, shallow=False)

    def _refuse_link(self) -> None:
        """Stop where the folder is a link: one in a repository could lead to anything that this user may write."""
        if self.output.is_symlink():
            where = self.output.readlink()
            stop(f"{self.output} is a link (to {where}), which is not followed: set OUTPUT_PATH to that folder.", 2)

    def _refuse_overlap(self, inputs: Iterable[Path]) -> None:
        for one in (path.resolve() for path in inputs):
            if one.is_relative_to(self.output) or self.output.is_relative_to(one):
                stop(f"The output folder {self.output} and {one} lie in each other: choose another OUTPUT_PATH.", 2)

    def _refuse_foreign(self) -> None:
        if not self.output.is_dir() or (self.output / MANIFEST).exists() or (self.output / READY).exists():
            return
        welcome = OURS | self._keep | (set() if self._clean else WELCOME)
        foreign = sorted(set(os.listdir(self.output)) - welcome)  # noqa: PTH208
        if foreign:
            stop(
                f"{self.output} was not made by this tool and is not empty ({foreign[0]}): nothing was changed there. "
                "Choose another OUTPUT_PATH, empty the folder, or name what may stay in OUTPUT_RETENTION.",
                2,
            )


def finish(output: Path) -> None:
    """Repair what a killed build has left half done, also where no new one follows: a claim may be broken by now."""
    output = output.parent.resolve() / output.name
    if output.is_symlink():  # opening it is refused
        return
    bring_back(output)
    if (output / READY).is_dir() or any((left(output) / MANIFEST).is_file() for left in (beside, away)):
        lock = Lock()
        try:
            with _explained("The output folder could not be repaired"):
                lock.take(output)
                _clear(output)
        finally:
            lock.release()  # under autoreload this process goes on, and would wait for itself


def _clear(output: Path) -> None:
    shutil.rmtree(output / STAGE, ignore_errors=True)
    finish_settling(output)
    clear(output)


def _write_list(folder: Path, text: str) -> None:
    path = folder / MANIFEST
    path.write_text(text, "utf-8", newline="\n")
    path.chmod(FILE)


def _keeps_time(staged: Path, standing: Path) -> bool:
    if not standing.is_file() or standing.is_symlink() or not filecmp.cmp(staged, standing, shallow=False):
        return False
    status = standing.stat()
    os.utime(staged, ns=(status.st_atime_ns, status.st_mtime_ns))
    return status.st_mode & 0o777 == FILE


@contextmanager
def _explained(what: str) -> Iterator[None]:
    """Say in a sentence what the system refused, and end the build."""
    try:
        yield
    except OSError as error:
        stop(f"{what}: {error.strerror or error}: {error.filename or ''}.")
