"""What is measured of building and serving: the cards of claims and the search index are left out, and said to be."""

from __future__ import annotations

import http.client
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from peers import cpu, peak_of

PROJECT = Path(__file__).parent.parent
FACTCHECK = [sys.executable, "-P", "-c", "from factcheck.cli import main; main()"]
EDITS = 5
SETTINGS = """
THEME = {theme!r}
PLUGIN_PATHS = [{plugins!r}]
FACTCHECK_SEARCH = "off"
FACTCHECK_CARDS = "off"
FACTCHECK_TODAY = "2026-11-24"
"""

Work = tuple[str, list[str], Callable[[], object], int]
"""What it is called, its command, what is done before each run, and how often it is run."""


def works(root: Path, edit: Callable[[Path], object]) -> Iterator[Work]:
    """Yield what is measured of building the desk at ``root``; ``edit`` changes one of its claims."""
    text = (PROJECT / "pelicanconf.py").read_text("utf-8")
    ours = SETTINGS.format(theme=str(PROJECT / "theme"), plugins=str(PROJECT / "plugins"))
    (root / "pelicanconf.py").write_text(text + ours, "utf-8")
    build = [*FACTCHECK, "build", "--quiet"]
    yield "build, cold", build, lambda: _clean(root), 1
    yield "build, cold, --jobs 2", [*build, "--jobs", "2"], lambda: _clean(root), 1
    yield "build, nothing changed", build, lambda: None, 3
    yield "build, one claim edited", build, lambda: edit(root), 3


def served(root: Path, edit: Callable[[Path], object]) -> tuple[float, float, float]:
    """Serve the desk; return CPU seconds and seconds from saving a claim to its page, medians, and the peak in MB."""
    with subprocess.Popen([*FACTCHECK, "serve", "--port", "0"], cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = int(re.findall("http://localhost:([0-9]+)/", process.stdout.readline())[0])
        _get(port, "/claims/claim-500/")
        time.sleep(1)  # the watch opens after the first line
        runs = [_edited(root, port, process.pid, edit) for _ in range(EDITS)]
        peak = peak_of(process.pid)
        process.terminate()
    cpu, wall = (statistics.median(figures) for figures in zip(*runs, strict=True))
    return cpu, wall, peak


def _edited(root: Path, port: int, pid: int, edit: Callable[[Path], object]) -> tuple[float, float]:
    seen = re.findall('data-seen="([0-9]+)"', _get(port, "/claims/claim-500/"))[0]
    waiting = http.client.HTTPConnection("localhost", port)
    waiting.request("GET", f"/.factcheck/events?seen={seen}")
    answer = waiting.getresponse()
    before, started = cpu(pid), time.perf_counter()
    edit(root)
    answer.readline()
    _get(port, "/claims/claim-500/")
    return cpu(pid) - before, time.perf_counter() - started


def _get(port: int, path: str) -> str:
    connection = http.client.HTTPConnection("localhost", port)
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def _clean(root: Path) -> None:
    for name in ("output", ".factcheck-cache"):
        shutil.rmtree(root / name, ignore_errors=True)
