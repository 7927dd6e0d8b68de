"""What action.yml runs: `python -P -m factcheck.ci.action`. Inputs come by the environment, as words, not as code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from factcheck.ci.run import PROGRAM

_LEVELS = ("error", "warning", "info")
WRONG = 2


def run(environment: Mapping[str, str]) -> int:
    """Check the desk that the inputs name, build it where they ask for it, and return the exit status."""
    folder = Path(environment.get("FACTCHECK_PATH") or ".")
    level, target = environment.get("FACTCHECK_FAIL_ON") or "error", environment.get("FACTCHECK_BUILD", "")
    if level not in _LEVELS or not folder.is_dir():
        print("fail-on is error, warning or info, and path is a folder", file=sys.stderr)
        return WRONG
    status = _call(folder, "check", "--format", "github", f"--fail-on={level}")
    if status or not target:
        return status
    return _call(folder, "build", "--output", str(folder.resolve() / target))


def _call(folder: Path, *words: str) -> int:
    sys.stdout.flush()
    return subprocess.run([*PROGRAM, *words], cwd=folder, stdin=subprocess.DEVNULL, check=False).returncode


if __name__ == "__main__":
    sys.exit(run(os.environ))
