"""A copy of this project elsewhere on disk, for tests that run it as somebody who has just got it."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent


def lay_out(folder: Path) -> None:
    """Copy into ``folder`` what git knows of the project, and what is new but not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
