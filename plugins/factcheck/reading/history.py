"""What a file held before, as git remembers it. Without git, or outside a repository, nothing is remembered."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

MOST_COMMITS = 50
_TIMEOUT = 20  # seconds; git may wait for a lock, or for a disk


def former_bytes(root: Path, path: str, digest: str) -> bytes | None:
    """Return the bytes that ``root``/``path`` had when their SHA-256 (hex) was ``digest``; None where none are kept.

    Looks through the newest MOST_COMMITS commits that touched the file.
    """
    listed = _git(root, "log", f"--max-count={MOST_COMMITS}", "--format=%H", "--", path)
    for commit in (listed or b"").decode("ascii", "replace").split():
        data = _git(root, "cat-file", "blob", f"{commit}:./{path}")
        if data is not None and hashlib.sha256(data).hexdigest() == digest.lower():
            return data
    return None


def _git(root: Path, *arguments: str) -> bytes | None:
    command = ["git", "-C", str(root), "--no-pager", "--literal-pathspecs", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
