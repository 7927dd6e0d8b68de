"""Writes files so that a web server can read them, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.site.manifest import is_inside
from factcheck.site.stop import stop

FILE, FOLDER = 0o644, 0o755


def write_text(folder: Path, name: str, text: str) -> None:
    """Write one file of the site; stops where ``name`` leads out of ``folder`` or was written before."""
    if not is_inside(name):
        stop(f"{name!r} is no address within the site.", 2)
    path = folder / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(text.encode("utf-8", "replace"))
    except FileExistsError:
        stop(f"Two pages want the address {name}: rename the page in content/pages/ or the record.", 1)
    except OSError as error:
        stop(f"The site was not built: {name} could not be written: {error.strerror}.", 1)


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, readable for a web server whatever the umask says."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(FOLDER)


def make_even(stage: Path) -> None:
    """Give everything in ``stage`` the modes that a web server needs and that two builds share; drop empty folders."""
    for at, folders, names in os.walk(stage, topdown=False):
        for name in names:
            if not (Path(at) / name).is_symlink():
                (Path(at) / name).chmod(FILE)
        for folder in (Path(at) / name for name in folders):
            if not folder.is_symlink() and not any(folder.iterdir()):
                folder.rmdir()
            elif not folder.is_symlink():
                folder.chmod(FOLDER)
