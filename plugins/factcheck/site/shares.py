"""Work shared out among processes, each of which has a copy of everything from the moment at which it begins.

Only forking gives them that: the site, its templates and its catalogues are too much to be sent, and some of it can't
be. Where there is no fork (Windows), the work is done here.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, BinaryIO, TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 64
"""So few subjects are done sooner here than others can begin."""
_AHEAD = 1 << 20  # bytes that a process may have told before anyone listens


def shared_out(make: Callable[[T], R], subjects: Sequence[T], jobs: int) -> Iterator[R]:
    """Yield what ``make`` gives for each of ``subjects``, in their order, made by as many processes as ``jobs`` says.

    What fails in one of them, or is lost with it, is made here: an exception is raised where it can be told.
    """
    if jobs < 2 or len(subjects) < FEW or not hasattr(os, "fork"):
        yield from map(make, subjects)
        return
    pipes: list[BinaryIO] = []
    children: list[int] = []
    try:
        for first in range(jobs):
            children.append(_begin(make, subjects[first::jobs], pipes))
        for number, one in enumerate(subjects):
            answer: tuple[R] | None = _next(pipes[number % jobs])
            yield make(one) if answer is None else answer[0]
    finally:
        for pipe in pipes:
            pipe.close()  # whoever still has something to tell ends here
        for child in children:
            os.waitpid(child, 0)


def _begin(make: Callable[[T], R], subjects: Sequence[T], pipes: list[BinaryIO]) -> int:
    """Start one process, add the pipe on which it tells to ``pipes``, and return its number."""
    reading, writing = os.pipe()
    _widen(writing)
    child = os.fork()
    if child == 0:
        os.close(reading)
        _tell_all(make, subjects, pipes, writing)
    os.close(writing)
    pipes.append(os.fdopen(reading, "rb"))
    return child


def _widen(pipe: int) -> None:
    """Let the pipe hold more than Linux gives it, so that its process need not wait for each listening."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _AHEAD)


def _tell_all(make: Callable[[T], R], subjects: Sequence[T], others: list[BinaryIO], writing: int) -> None:
    """Make and tell one after the other, and end this process, whatever happens."""
    try:
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.SIG_DFL)
        for other in others:
            other.close()
        with os.fdopen(writing, "wb") as stream:
            for one in subjects:
                pickle.dump(_answer(make, one), stream, pickle.HIGHEST_PROTOCOL)
                stream.flush()
    finally:
        os._exit(0)  # nothing of the first process is finished, flushed or cleaned up twice


def _answer(make: Callable[[T], R], one: T) -> tuple[R] | None:
    try:
        return (make(one),)
    except Exception:
        return None


def _next(pipe: BinaryIO) -> Any:
    """Return what the process at the other end tells next; None where it failed at it, or is gone."""
    try:
        return pickle.load(pipe)  # from a copy of ourselves
    except (EOFError, pickle.UnpicklingError):
        return None
