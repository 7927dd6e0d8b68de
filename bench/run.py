"""`make bench`: CPU seconds and peak memory of whole processes on generated desks, Hugo's build beside them.

Usage: python bench/run.py [CLAIMS…]   (default: 1000 10000 30573)

Writes bench/results/last.json, last.md and last.svg.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import builds
import corpus
import diffs
import goals
import peers
import plot

PROJECT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "results"
TIMES = 3
KEPT = ".factcheck-cache"


class Row(NamedTuple):
    """What one command costs at one size: medians over the runs."""

    claims: int
    work: str
    cpu: float
    wall: float
    megabytes: float


def main(sizes: list[int]) -> None:
    """Measure each size, and write the table, the figures and the plot."""
    rows = [row for size in sizes for row in _measured(size)]
    RESULTS.mkdir(exist_ok=True)
    machine = (
        f"{os.cpu_count()} cores, {_memory()} GB of memory, {platform.system()}, Python {platform.python_version()}"
    )
    table = _table(rows)
    (RESULTS / "last.md").write_text(f"{machine}\n\n{table}\n{goals.table(rows)}", "utf-8")
    (RESULTS / "last.json").write_text(
        json.dumps({"machine": machine, "rows": [row._asdict() for row in rows]}), "utf-8"
    )
    (RESULTS / "last.svg").write_text(plot.svg(rows), "utf-8")
    print(f"\n{machine}\n\n{table}\n{goals.table(rows)}")
    subprocess.run([sys.executable, str(PROJECT / "bench/editor.py")], check=True)
    subprocess.run([sys.executable, str(PROJECT / "bench/quotes.py"), "1"], check=True)


def _measured(size: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        corpus.make(root, size)
        check = [sys.executable, str(PROJECT / "bench/check_once.py")]
        yield _row(size, "check, cold", check, root, lambda: shutil.rmtree(root / KEPT, ignore_errors=True), times=1)
        subprocess.run(check, cwd=root, check=True, stdout=subprocess.DEVNULL)
        yield _row(size, "check, warm", check, root)
        yield _row(size, "check, one claim edited", check, root, lambda: _edit(root))
        for work, command, where, before in peers.works(root, size):
            yield _row(size, work, command, where, before, times=1)
        if figures := peers.served(root):
            yield _told(Row(size, "hugo server, one claim edited", *figures))
        for work, command, before, times in builds.works(root, _edit):
            yield _row(size, work, command, root, before, times)
        yield _told(Row(size, "serve, one claim edited", *builds.served(root, _edit)))
        for work, command, times in diffs.works(root):
            yield _row(size, work, command, root, times=times)


def _row(
    size: int, work: str, command: list[str], cwd: Path, before: Callable[[], object] = lambda: None, times: int = TIMES
) -> Row:
    runs = []
    for _ in range(times):
        before()
        runs.append(_measure(command, cwd))
    return _told(Row(size, work, *(statistics.median(figures) for figures in zip(*runs, strict=True))))


def _told(row: Row) -> Row:
    figures = f"{row.cpu:7.2f} CPU s  {row.wall:7.2f} s  {row.megabytes:6.0f} MB"
    print(f"{row.claims:8}  {row.work:38}  {figures}", flush=True)
    return row


def _measure(command: list[str], cwd: Path) -> tuple[float, float, float]:
    """Run ``command``; return its CPU seconds (user and system), its wall seconds and its peak memory in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def _edit(root: Path) -> None:
    """Change a word of one claim's summary, as an editor does."""
    path = root / "claims/0/claim-500.yaml"
    old, new = ("Summary", "Summing") if "summary: Summary" in path.read_text("utf-8") else ("", "Summary ")
    path.write_text(path.read_text("utf-8").replace(f"summary: {old}", f"summary: {new}", 1), "utf-8")
    time.sleep(0.05)


def _memory() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)


def _table(rows: list[Row]) -> str:
    lines = ["| claims | work | CPU s | of Hugo's | wall s | peak MB |", "|---:|---|---:|---:|---:|---:|"]
    hugo = {row.claims: row.cpu for row in rows if row.work == "Hugo, build"}
    for row in rows:
        ratio = f"{row.cpu / hugo[row.claims]:.2f}" if row.claims in hugo else ""
        lines.append(
            f"| {row.claims:,} | {row.work} | {row.cpu:.2f} | {ratio} | {row.wall:.2f} | {row.megabytes:.0f} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10000, 30573])
