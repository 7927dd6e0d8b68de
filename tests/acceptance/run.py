"""Runs the program on a desk as a person would, on a day that stays the same."""

import os
import subprocess
import sys
from pathlib import Path

TODAY = "2026-11-24"
CLEAN = {name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "NO_COLOR", "CI"}}


def report_of(desk: Path, format: str = "json", **env: str) -> subprocess.CompletedProcess[str]:
    """Return the finished check of ``desk`` as of ``TODAY``."""
    command = [Path(sys.executable).parent / "factcheck", "check", "--format", format, "--today", TODAY]
    return subprocess.run(
        command, cwd=desk, env=CLEAN | env, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
