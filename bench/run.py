"""`make bench`: CPU seconds and peak memory of check and build, whole processes on a generated desk.

Usage: python bench/run.py [CLAIMS…]   (default: 100 1000)
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus

PROJECT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


def main(sizes: list[int]) -> None:
    """Print one line for each size and command."""
    print(f"{'claims':>8}  {'command':8}  {'CPU s':>7}  {'peak MB':>8}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            corpus.make(root, size)
            for name in ("pelicanconf.py", "theme", "plugins"):
                (root / name).symlink_to(PROJECT / name)
            shutil.copytree(PROJECT / "content/pages", root / "content/pages")
            for command in ("check", "build"):
                seconds, memory = _measure([str(BIN / "factcheck"), command], root)
                print(f"{size:8}  {command:8}  {seconds:7.2f}  {memory:8.0f}", flush=True)


def _measure(command: list[str], cwd: Path) -> tuple[float, float]:
    """Run ``command`` to its end; return its CPU seconds (user and system) and its peak memory in MB."""
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1000])
