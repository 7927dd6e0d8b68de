"""Keeps to one request at a time for each host, with a rest between them: a desk is a guest on others' servers."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Pace:
    """Whose turn it is, by host. Used by several threads at once."""

    def __init__(self, delay: float) -> None:
        """Take the rest between two requests to one host, in seconds."""
        self._delay = delay
        self._guard = threading.Lock()
        self._turns: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._last: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until no other request goes to ``host`` and the last one is long enough ago."""
        with self._guard:
            lock = self._turns[host]
        with lock:
            rest = self._last.get(host, float("-inf")) + self._delay - time.monotonic()
            if rest > 0:
                time.sleep(rest)
            try:
                yield
            finally:
                self._last[host] = time.monotonic()
