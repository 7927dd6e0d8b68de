"""A bar for long work. It is for a person who waits: on a terminal only, after a second, and never in CI."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.diagnostics import Progress, silent

if TYPE_CHECKING:
    from rich import progress as rich

PATIENCE = 1.0
"""Seconds for which nobody needs to be told that work goes on."""


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Give what work tells its progress to, and take the bar away when the work is done or breaks off."""
    if not sys.stderr.isatty() or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        yield silent
        return
    bar = _Bar()
    try:
        yield bar.tell
    finally:
        bar.close()


class _Bar:
    """One line on the standard error stream, for as long as there is something to show."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown: rich.Progress | None = None
        self._tasks: dict[str, rich.TaskID] = {}

    def tell(self, what: str, done: int, of: int) -> None:
        """Show how far the work is; each kind of work takes the place of the one before."""
        if time.monotonic() - self._begun < PATIENCE:
            return
        if self._shown is None:
            self._shown = _new()
            self._shown.start()
        if what not in self._tasks:
            for task in self._tasks.values():
                self._shown.remove_task(task)
            self._tasks = {what: self._shown.add_task(what, total=of)}
        self._shown.update(self._tasks[what], completed=done, total=of)

    def close(self) -> None:
        """Take the line away."""
        if self._shown is not None:
            self._shown.stop()


def _new() -> rich.Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    return Progress(*columns, console=Console(stderr=True), transient=True)
