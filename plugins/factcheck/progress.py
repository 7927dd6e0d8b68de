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
    from rich.console import Console

PATIENCE = 1.0
"""Seconds for which nobody needs to be told that work goes on."""


@contextmanager
def progress_bar(console: Console | None = None) -> Iterator[Progress]:
    """Give what work tells its progress to, and take the bar away when the work is done or breaks off.

    It stands on the standard error stream, or on a ``console`` that shows something else already.
    """
    seen = console.is_terminal if console else sys.stderr.isatty()
    if not seen or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        yield silent
        return
    bar = _Bar(console)
    try:
        yield bar.tell
    finally:
        bar.close()


class _Bar:
    """One line, for as long as there is something to show."""

    def __init__(self, console: Console | None) -> None:
        self._begun, self._console = time.monotonic(), console
        self._shown: rich.Progress | None = None
        self._tasks: dict[str, rich.TaskID] = {}

    def tell(self, what: str, done: int, of: int) -> None:
        """Show how far the work is; each kind of work takes the place of the one before. 0 of them: nobody knows."""
        if time.monotonic() - self._begun < PATIENCE:
            return
        if self._shown is None:
            self._shown = _new(self._console)
            self._shown.start()
        if new := what not in self._tasks:
            for task in self._tasks.values():
                self._shown.remove_task(task)
            self._tasks = {what: self._shown.add_task(what, total=of or None)}
        self._shown.update(self._tasks[what], completed=done, total=of or None)
        if new:  # short work is shown, too, and not only if it meets the moment when the line is drawn again
            self._shown.refresh()

    def close(self) -> None:
        """Take the line away."""
        if self._shown is not None:
            self._shown.stop()
            self._shown.live.refresh()  # what the console showed before draws itself without us, or else over our end


def _new(console: Console | None) -> rich.Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    return Progress(*columns, console=console or Console(stderr=True), transient=True)
