"""The new site takes the old one's place in one step: the whole folders trade places.

The stage leaves the output folder (nothing can trade places with what it lies in), takes along what others have put
there, as further links to the same files, and is swapped in. Killed at any moment, this leaves the old site or the
new one in place; the rest is what ``clear`` takes away.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from factcheck.site.publication.exchange import exchange
from factcheck.site.publication.lock import Lock
from factcheck.site.publication.names import MANIFEST, STAGE, away, beside, names_in, strangers


def swap(output: Path, stage: Path, lock: Lock, keep: Iterable[str] | None) -> bool:
    """Publish ``stage``; return False, with nothing changed, where folders can't trade places here."""
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
        _carry(output, waiting, keep)
        old = exchange(waiting, output, away(output))
    except OSError:
        waiting.rename(stage)
        return False
    with contextlib.suppress(OSError):  # the site stands; the next build tries again
        _take_away(output, old, keep)
    return True


def clear(output: Path, keep: Iterable[str] | None = None) -> None:
    """Take away what a killed swap has left beside ``output``; what others had put there goes into ``output``."""
    for left in (beside(output), away(output)):
        if (left / MANIFEST).is_file() and not left.is_symlink():
            _take_away(output, left, keep)


def bring_back(output: Path) -> None:
    """Undo the first of two steps where a build was killed between them."""
    last = away(output)
    if not (last / MANIFEST).is_file() or last.is_symlink():
        return
    with contextlib.suppress(OSError):  # a folder with something in it is a site, or not ours
        if output.is_dir():
            output.rmdir()
        last.rename(output)


def _take_away(output: Path, old: Path, keep: Iterable[str] | None) -> None:
    """Remove an old site, from within ``output``, which git ignores and the next build clears."""
    _carry(old, output, keep)  # what was put there at the last moment
    shutil.rmtree(output / STAGE, ignore_errors=True)
    old.rename(output / STAGE)
    shutil.rmtree(output / STAGE, ignore_errors=True)


def _carry(old: Path, new: Path, keep: Iterable[str] | None) -> None:
    """Let ``new`` have what others put into ``old``."""
    for name in strangers(old, names_in(old), keep):
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
