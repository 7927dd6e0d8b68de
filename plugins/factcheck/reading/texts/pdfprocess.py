"""The process that reads one PDF file: from standard input, to an object of JSON on standard output.

Its memory is bounded by the system, and its processor time by what it found: 1.5 s, 2 s for each MB of the file, and
for the text it gives five times what a printed page of as much takes. So a report of 500 pages is read (in 17 s), and
a small file that is made to be slow is given up soon.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from types import FrameType

from factcheck.reading.texts.paragraphs import running_text
from factcheck.reading.texts.pdfpages import printed_pages
from factcheck.reading.texts.refusal import Refusal

_MB = 1024 * 1024
_MEMORY = 190 * _MB  # of address space, of which Python and pdfminer take 70
_OF_FILE = 3  # times its size: as it came, and each of its streams once more
_FREE = 10 * _MB  # of the file, for which _MEMORY suffices
_SECONDS, _OF_MB, _OF_PAGE, _OF_CHARACTER = 1.3, 2.0, 0.02, 60e-6
_MOST_SECONDS = 60
_NO_TEXT = "it has no text that can be read: its pages may be pictures (run text recognition, OCR, on it)"
_TOO_LONG = "reading it takes too long; keep the pages that are quoted"
_TOO_LARGE = "reading it takes too much memory; keep the pages that are quoted"


def run() -> None:
    """Read the file and write what a person reads of it, or why it can't be read."""
    data = sys.stdin.buffer.read()
    _bound_memory(_MEMORY + _OF_FILE * max(0, len(data) - _FREE))
    clock = _Clock(_SECONDS + _OF_MB * len(data) / _MB)
    try:
        pages = printed_pages(data, clock.page_done)
        text, offsets = ("", []) if isinstance(pages, Refusal) else running_text(pages)
    except MemoryError:
        _say({"refusal": _TOO_LARGE})
        return
    clock.stop()
    if isinstance(pages, Refusal):
        _say({"refusal": pages.reason})
    else:
        _say({"text": text, "pages": offsets} if text else {"refusal": _NO_TEXT})


def _bound_memory(most: int) -> None:
    """Let the system refuse more memory than that (Linux), and end the process long after its time is over."""
    try:
        import resource
    except ImportError:  # Windows knows none of it
        return
    for kind, bound in ((resource.RLIMIT_AS, most), (resource.RLIMIT_CPU, _MOST_SECONDS + 5)):
        hard = resource.getrlimit(kind)[1]
        bound = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        try:
            resource.setrlimit(kind, (bound, hard))
        except (OSError, ValueError):  # macOS has no bound on address space
            continue


class _Clock:
    """Ends the process with an answer where its processor time is over; each page that is read gives it more."""

    def __init__(self, seconds: float) -> None:
        self.allowed = seconds
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGPROF, self._end)
            self._set()

    def page_done(self, characters: int) -> None:
        """Give the time that a page of so many characters is worth."""
        self.allowed = min(self.allowed + _OF_PAGE + _OF_CHARACTER * characters, _MOST_SECONDS)
        if hasattr(signal, "setitimer"):
            self._set()
        elif time.process_time() > self.allowed:
            self._end()

    def stop(self) -> None:
        """End no more."""
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_PROF, 0)

    def _set(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, max(self.allowed - time.process_time(), 0.001))

    def _end(self, number: int = 0, frame: FrameType | None = None) -> None:
        _say({"refusal": _TOO_LONG})
        os._exit(0)


def _say(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
