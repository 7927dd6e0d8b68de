"""Checks a pull request and writes what the workflow uploads: `python -P -m factcheck.ci.run --tool A --desk B …`.

``out`` gets report.json, changes.json (where BASE_SHA is given: what differs from it), summary.md, and preview/ where
the check passes. The exit status is the check's, else the comparison's: a change at error level fails, too.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from factcheck.ci.desk import LayOutError, lay_out
from factcheck.ci.received import CHANGES, REPORT

SUMMARY, PREVIEW = "summary.md", "preview"
PROGRAM = (sys.executable, "-P", "-c", "from factcheck.cli import main; main()")
"""The installed program; -P keeps the folder that it works in out of what Python imports from."""

_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_SUMMARY_LIMIT = 1_000_000  # bytes; GitHub takes 1 MiB a step


def run(tool: Path, desk: Path, out: Path, environment: Mapping[str, str]) -> int:
    """Check ``desk`` with the code of ``tool``, write the results to ``out``, and return the check's exit status."""
    out.mkdir(parents=True, exist_ok=True)
    base = environment.get("BASE_SHA", "")
    with tempfile.TemporaryDirectory(prefix="factcheck-") as name:
        folder = Path(name) / "desk"
        lay_out(tool.resolve(), desk.resolve(), folder)
        files = (f"json:{out.resolve() / REPORT}", f"markdown:{out.resolve() / SUMMARY}")
        options = [word for file in files for word in ("--output-file", file)]
        status = _call(folder, "check", "--format", "github", *options)
        if status == 0:
            # A preview that can't be built is for a person to look into; whether it is right, the check has said.
            _call(folder, "build", "--output", str(out.resolve() / PREVIEW), "--quiet")
    changed = _changes(desk, base, out / CHANGES) if base else 0
    _summarize(out / SUMMARY, environment.get("GITHUB_STEP_SUMMARY", ""))
    return status or changed


def _call(folder: Path, *words: str) -> int:
    sys.stdout.flush()
    return subprocess.run([*PROGRAM, *words], cwd=folder, stdin=subprocess.DEVNULL, check=False).returncode


def _changes(desk: Path, base: str, target: Path) -> int:
    """Write what the pull request changes of what readers are told; return 1 where one of it weighs as an error."""
    if not _COMMIT.fullmatch(base):
        raise LayOutError("BASE_SHA names no commit")
    command = [*PROGRAM, "diff", base, "HEAD", "--format", "json"]
    done = subprocess.run(command, cwd=desk, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    sys.stderr.write(done.stderr.decode("utf-8", "replace"))
    if not done.stdout.startswith(b"{"):
        return 2  # it could not be compared; why, it has said above
    target.write_bytes(done.stdout)
    return done.returncode


def _summarize(summary: Path, target: str) -> None:
    if target and summary.is_file():
        with Path(target).open("ab") as stream:
            stream.write(summary.read_bytes()[:_SUMMARY_LIMIT])


def main() -> int:
    """Do it, and tell the job's log what stood in the way."""
    parser = argparse.ArgumentParser(prog="factcheck.ci.run")
    for name in ("tool", "desk", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    words = parser.parse_args()
    try:
        return run(words.tool, words.desk, words.out, os.environ)
    except LayOutError as error:
        print(f"this pull request can't be checked: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
