"""The sites as a host serves them: the demonstration at the root, a desk in every state and an empty one below it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from built_site import BuiltSite
from every_state import every_state, no_claims

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Web:
    """A folder with built sites, and the address under which it is served."""

    folder: Path
    address: str

    def pages(self) -> list[Path]:
        """Return every page of all sites."""
        return BuiltSite(self.folder).pages()


def demonstration(settings: str, folder: Path, address: str = "") -> BuiltSite:
    """Build this project's own site into ``folder``."""
    command = [sys.executable, "-m", "pelican", "-s", settings, "-o", str(folder)]
    env = os.environ | {"SITEURL": address}
    run = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=False)
    if run.returncode or not (folder / "index.html").is_file():
        pytest.fail(f"the site does not build:\n{run.stdout}\n{run.stderr}", pytrace=False)
    return BuiltSite(folder)


def fill(folder: Path, address: str, fresh: Callable[[str], Path]) -> None:
    """Build the sites and put each where it is served; ``fresh`` makes a new folder to work in."""
    built = demonstration("publishconf.py", fresh("demo") / "site", address)
    shutil.copytree(built.folder, folder, dirs_exist_ok=True)
    for name, lay_out in (("repo", every_state), ("none", no_claims)):
        desk = lay_out(fresh(name))
        done = desk.pelican("-s", "publishconf.py", SITEURL=address + name)
        assert done.returncode == 0, done.stdout + done.stderr
        shutil.copytree(desk.output.folder, folder / name)
