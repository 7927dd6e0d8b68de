"""The new site takes the old one's place in one step: the whole folders trade places.

The stage leaves the output folder (nothing can trade places with what it lies in), takes along what others have put
there, as further links to the same files, and is swapped in. Killed at any moment, this leaves the old site or the
new one in place; the rest is what ``clear`` takes away.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from factcheck.site.publication.exchange import exchange
from factcheck.site.publication.known import Known
from factcheck.site.publication.lock import Lock
from factcheck.site.publication.names import MANIFEST, STAGE, away, beside, names_in, wanted
from factcheck.site.publication.spare import prune


def swap(
    output: Path, stage: Path, lock: Lock, keep: Iterable[str] | None, known: Known, carry: Iterable[str] = ()
) -> bool:
    """Publish ``stage``; return False, with nothing changed, where folders can't trade places here.

    The old site is where the stage was, then, and holds nothing of others; ``known`` tells of it. ``carry`` is what
    others have put into ``output``; what comes at the last moment is found after.
    """
    waiting = beside(output)
    if os.path.ismount(output) or os.path.lexists(waiting) or os.path.lexists(away(output)):
        return False
    try:
        stage.rename(waiting)
    except OSError:  # a mount point that looks like none, or the folder above is not ours to write in
        return False
    try:
        lock.take(waiting)
        shutil.copymode(output, waiting)
        _carry(output, waiting, carry)
        old = exchange(waiting, output, away(output))
    except OSError:
        waiting.rename(stage)
        return False
    with contextlib.suppress(OSError):  # the site stands; the next build tries again
        _take_away(output, old, keep, known)
    return True


def clear(output: Path, keep: Iterable[str] | None = None) -> None:
    """Take away what a killed swap has left beside ``output``; what others had put there goes into ``output``."""
    for left in (beside(output), away(output)):
        if (left / MANIFEST).is_file() and not left.is_symlink():
            _take_away(output, left, keep, Known())
            shutil.rmtree(output / STAGE, ignore_errors=True)


def bring_back(output: Path) -> None:
    """Undo the first of two steps where a build was killed between them."""
    last = away(output)
    if not (last / MANIFEST).is_file() or last.is_symlink():
        return
    with contextlib.suppress(OSError):  # a folder with something in it is a site, or not ours
        if output.is_dir():
            output.rmdir()
        last.rename(output)


def _take_away(output: Path, old: Path, keep: Iterable[str] | None, known: Known) -> None:
    """Move an old site into ``output``, where git ignores it and the next build clears it, without what others put in.

    Where that can't be told by the times of its folders, what is ours is removed first: a look through all of it would
    cost more.
    """
    if not known.can_tell:
        remove_ours(old)
    found, doubtful = known.look(old)
    _carry(old, output, wanted(found, keep))  # what was put there at the last moment
    _remove(old, found)
    for name in doubtful:
        if not _same(old / name, output / name):
            (old / name).unlink()
    shutil.rmtree(output / STAGE, ignore_errors=True)
    old.rename(output / STAGE)


def _remove(folder: Path, names: Iterable[str]) -> None:
    """Remove files and empty folders, and the folders that this leaves empty."""
    for name in names:
        path = folder / name
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    prune(str(folder), (Path(name).parent.as_posix() for name in names))


def _same(one: Path, other: Path) -> bool:
    """Whether two names stand for the very same file."""
    return other.is_file() and os.path.samestat(one.lstat(), other.lstat())


def remove_ours(old: Path) -> None:
    """Remove what the site in ``old`` consists of, but for its list, so that only what others put there is left.

    Links are not followed.
    """
    top, real = str(old), {"": True}
    names = sorted(names_in(old))
    for name in names:
        if _is_real(top, name.rpartition("/")[0], real):
            with contextlib.suppress(OSError):
                os.unlink(f"{top}/{name}")  # noqa: PTH108 - some ten thousand of them
    for folder in sorted(filter(real.get, real), key=lambda one: -one.count("/")):
        if folder:
            with contextlib.suppress(OSError):  # not empty: others have put something there
                os.rmdir(f"{top}/{folder}")  # noqa: PTH106


def _is_real(top: str, folder: str, real: dict[str, bool]) -> bool:
    """Whether ``folder`` and those above it are folders and no links; ``real`` remembers the answers."""
    if folder not in real:
        above = _is_real(top, folder.rpartition("/")[0], real)
        with contextlib.suppress(OSError):
            real[folder] = above and stat.S_ISDIR(os.lstat(f"{top}/{folder}").st_mode)
    return real.get(folder, False)


def _carry(old: Path, new: Path, names: Iterable[str]) -> None:
    """Let ``new`` have what others put into ``old``."""
    for name in names:
        source, target = old / name, new / name
        if os.path.lexists(target):
            continue
        _make_folders(old, new, Path(name).parent)
        if source.is_dir() and not source.is_symlink():
            target.mkdir()
            shutil.copystat(source, target)
            continue
        try:
            os.link(source, target, follow_symlinks=False)
        except OSError:  # file systems without links
            shutil.copy2(source, target, follow_symlinks=False)


def _make_folders(old: Path, new: Path, folder: Path) -> None:
    if not (new / folder).is_dir():
        _make_folders(old, new, folder.parent)
        (new / folder).mkdir()
        shutil.copystat(old / folder, new / folder)
