"""Rebuilding on change (``pelican -r``): what is watched, and how a broken desk waits without spinning.

Pelican runs again at once after an exception, thousands of times a second. So under autoreload nothing is raised: the
findings are printed, and the build waits here until a file changes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Stamp = frozenset[tuple[str, int, int]]
_LOOK_AGAIN = 1000  # milliseconds: also finds what the system's own notices missed


def autoreload_settings() -> str | None:
    """Return the settings file's path where Pelican's autoreload loop is running us, else None."""
    import pelican

    frame = sys._getframe()
    while frame is not None:
        if frame.f_code is pelican.autoreload.__code__:
            return str(getattr(frame.f_locals.get("args"), "settings", None) or "pelicanconf.py")
        frame = frame.f_back  # type: ignore[assignment]
    return None


def watched(root: Path, settings: dict[str, Any], settings_file: str) -> list[Path]:
    """Return the files and folders whose change means a new build."""
    places = [root / "claims", root / "seeds", settings["PATH"], settings["THEME"], settings_file]
    return [Path(place).absolute() for place in places]


def stamp(places: Iterable[Path]) -> Stamp:
    """Return what changes when a file in ``places`` does: names, times and sizes."""
    return frozenset(one for place in places for one in _stamps(place))


def wait_for_change(places: list[Path], before: Stamp) -> None:
    """Return when ``places`` differ from ``before``; Ctrl-C ends the wait as usual."""
    from watchfiles import watch

    there = [place for place in places if place.exists()]
    for _ in watch(*there, rust_timeout=_LOOK_AGAIN, yield_on_timeout=True):
        if stamp(places) != before:
            return


def _stamps(place: Path) -> Iterable[tuple[str, int, int]]:
    names = [str(place)]
    for at, folders, files in os.walk(place):
        names += [os.path.join(at, name) for name in (*folders, *files) if not _passing(name)]  # noqa: PTH118
    for name in names:
        try:
            status = os.lstat(name)
        except OSError:
            continue
        size = -1 if os.path.isdir(name) else status.st_size  # noqa: PTH112
        yield name, status.st_mtime_ns if size >= 0 else 0, size


def _passing(name: str) -> bool:
    """Whether an editor or Python made the file in passing."""
    return name.endswith(("~", ".swp", ".tmp", ".pyc")) or name.startswith(".#") or name == "__pycache__"
