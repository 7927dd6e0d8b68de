"""What a user would pick instead, where it is installed: Hugo for a site, ajv-cli for a check."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import lean_pages
import same_files

SCHEMA = Path(__file__).parent.parent / "plugins/factcheck/schema/claim.schema.json"
AJV = ["ajv", "validate", "--spec=draft2020", "-c", "ajv-formats", "--strict=false", "-s", str(SCHEMA)]
EDITED = "content/claims/claim-500.md"

Work = tuple[str, list[str], Path, Callable[[], object]]
"""What it is called, its command, where it is run, and what is done before."""


def works(root: Path, size: int) -> Iterator[Work]:
    """Yield what is measured of others, for the desk at ``root`` with ``size`` claims."""
    if shutil.which("ajv"):
        _quote_dates(root / "claims", root / "ajv/claims")
        yield "ajv-cli, the schema alone", [*AJV, "-d", "claims/**/*.yaml"], root / "ajv", lambda: None
    if shutil.which("hugo"):
        lean_pages.make(root / "lean", size)
        yield "Hugo, lean pages alone", ["hugo", "--quiet"], root / "lean", lambda: None
        shutil.rmtree(root / "lean")
        same_files.make(root / "hugo", root)
        yield "Hugo, build", ["hugo", "--quiet"], root / "hugo", lambda: _clean(root)
    for name in ("hugo", "ajv"):
        if not shutil.which(name):
            print(f"(no `{name}` here: skipped)")


def served(root: Path) -> tuple[float, float, float] | None:
    """Let Hugo serve what ``works`` has made; return CPU seconds and seconds of an edit, and the peak in MB."""
    if not shutil.which("hugo"):
        return None
    command = ["hugo", "server", "--port", "0"]
    with subprocess.Popen(command, cwd=root / "hugo", stdout=subprocess.PIPE, text=True) as server:
        _until(server, "Web Server is available")
        before = cpu(server.pid)
        path = root / "hugo" / EDITED
        path.write_text(path.read_text("utf-8").replace("city", "town", 1), "utf-8")
        told = _until(server, "Total in")
        after, peak = cpu(server.pid), peak_of(server.pid)
        server.terminate()
    return after - before, int(re.findall(r"\d+", told)[0]) / 1000, peak


def cpu(pid: int) -> float:
    """Return the user and system seconds that a running process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_of(pid: int) -> float:
    """Return the most memory in MB that a running process has held."""
    return int(re.findall(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[0]) / 1024


def _until(process: subprocess.Popen[str], words: str) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return line
    raise SystemExit(f"{process.args!r} ended before it said {words!r}")


def _quote_dates(claims: Path, to: Path) -> None:
    """Copy claims with their dates as texts: ajv-cli reads YAML's dates as something that JSON has no type for."""
    for path in claims.rglob("*.yaml"):
        target = to / path.relative_to(claims)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(re.sub(r"(?m)^(reviewed): (.+)$", r"\1: '\2'", path.read_text("utf-8")), "utf-8")


def _clean(root: Path) -> None:
    shutil.rmtree(root / "hugo/public", ignore_errors=True)
