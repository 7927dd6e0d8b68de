"""One build at a time in an output folder: ``flock`` on the folder itself, which dies with its process."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.site.stop import say

try:
    import fcntl
except ImportError:  # Windows has no such lock, and no opening of folders
    fcntl = None  # type: ignore[assignment]


class Lock:
    """Holds folders; another process that wants one of them waits."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._held: list[int] = []

    def take(self, folder: Path) -> None:
        """Wait for ``folder``. While we waited it may have been swapped for another one, which is then waited for."""
        while fcntl is not None:
            handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                say(f"Another build is writing into {folder}: waiting for it.")
                fcntl.flock(handle, fcntl.LOCK_EX)
            if _still(handle, folder):
                self._held.append(handle)
                return
            os.close(handle)

    def release(self) -> None:
        """Let go of everything."""
        while self._held:
            os.close(self._held.pop())


def _still(handle: int, folder: Path) -> bool:
    """Whether the folder that was opened is the one that has this name now."""
    return os.path.samestat(os.fstat(handle), folder.stat())
