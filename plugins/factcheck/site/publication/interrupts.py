"""Ctrl-C and SIGTERM end a build with a failing exit status: Pelican calls an interrupted build a success."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from factcheck.site.stop import say
from factcheck.site.watching import autoreload_settings

_USUAL: dict[signal.Signals, Any] = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL}


class Interrupts:
    """While armed, a signal that asks to stop raises ``SystemExit``, which Pelican lets through."""

    def __init__(self) -> None:
        """Change nothing yet."""
        self._armed: list[signal.Signals] = []
        self._held = False
        self._waiting = 0

    def arm(self) -> None:
        """Take over the signals that nobody else handles; autoreload ends by Ctrl-C in its own way."""
        if threading.current_thread() is not threading.main_thread() or autoreload_settings() is not None:
            return
        for number, usual in _USUAL.items():
            if signal.getsignal(number) is usual:
                signal.signal(number, self._asked)
                self._armed.append(number)

    def disarm(self) -> None:
        """Give the signals back."""
        while self._armed and threading.current_thread() is threading.main_thread():
            number = self._armed.pop()
            signal.signal(number, _USUAL[number])

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let what is done here come to its end before a signal is obeyed."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._waiting:
            raise SystemExit(128 + self._waiting)

    def _asked(self, number: int, frame: FrameType | None) -> None:
        del frame
        if self._held:
            self._waiting = number
            return
        say("Stopped before the new site was complete: the one that stood there is untouched.")
        raise SystemExit(128 + number)
