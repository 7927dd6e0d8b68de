"""The program around its commands: trouble with the machine is one plain line and exit status 2, never a traceback."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

WRONG = 2
_OF_OUTPUTS = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF))


class Program(click.Group):
    """A group of commands that survives a full disk, a closed or read-only place, and a reader that has gone."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command that is asked for; end with 2 where the system refuses a file."""
        _open_what_is_closed()
        try:
            try:
                result = super().main(*args, **extra)
            finally:
                if not sys.stdout.closed:  # the language server closes it itself
                    sys.stdout.flush()  # what is still buffered may not fit: now is when somebody can be told
        except BrokenPipeError:
            _let_go()
            sys.exit(1)
        except OSError as error:
            _let_go()
            _tell(error)
        return result


def _tell(error: OSError) -> NoReturn:
    named = isinstance(error.filename, str | bytes)
    place = os.fsdecode(error.filename) if named else "the output" if error.errno in _OF_OUTPUTS else ""
    reason = error.strerror or str(error) or type(error).__name__
    with contextlib.suppress(OSError):
        click.echo(f"Error: {_inert(place)}{': ' if place else ''}{reason}{_advice(error)}", err=True)
    sys.exit(WRONG)


def _advice(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "; make room, then run it again"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "; you may not write or read there"
    return ""


def _inert(text: str) -> str:
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def _open_what_is_closed() -> None:
    """Give the streams that were closed before the start a place: nothing comes from there, and nothing arrives."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  # until the end


def _let_go() -> None:
    """Drop what is left in the buffer: the interpreter would try to write it again at its end, and complain."""
    stream = sys.__stdout__
    if stream is not None and sys.stdout is stream:
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
