"""How a build ends early: words for people on stderr, an exit status, and no traceback."""

from __future__ import annotations

import logging
import sys
from typing import NoReturn, TextIO


class SiteNotBuiltError(Exception):
    """The build ends here; everything that people need to know has been printed. Pelican honours ``exitcode``."""

    def __init__(self, message: str, exitcode: int = 1) -> None:
        """Remember the exit status: 1 findings, 2 wrong configuration, 3 nothing to check."""
        super().__init__(message)
        self.exitcode = exitcode


def stop(message: str, exitcode: int = 1) -> NoReturn:
    """Print ``message`` and end the build."""
    say(message)
    raise SiteNotBuiltError(message, exitcode)


def say(text: str) -> None:
    """Print ``text`` on stderr as it is.

    Pelican's spinner puts a proxy in the place of stderr that wraps lines at the terminal's width; the stream below
    it is taken instead, after the spinner's own line was wiped.
    """
    stream = stderr()
    wipe = "\r\x1b[2K" if stream is not sys.stderr else ""
    stream.write(f"{wipe}{text.rstrip()}\n")
    stream.flush()


def stderr() -> TextIO:
    """Return the real stderr."""
    stream: TextIO = getattr(sys.stderr, "rich_proxied_file", sys.stderr)
    return stream


class _NoTraceback(logging.Filter):
    """Drops Pelican's own record of a ``SiteNotBuiltError``, traceback included: it was said already."""

    def filter(self, record: logging.LogRecord) -> bool:
        arguments = record.args if isinstance(record.args, tuple) else ()
        raised = record.exc_info[1] if record.exc_info else None
        return not any(isinstance(one, SiteNotBuiltError) for one in (*arguments, raised))


_FILTER = _NoTraceback()


def keep_tracebacks_out() -> None:
    """Let no traceback of a ``SiteNotBuiltError`` through; harmless to repeat."""
    logging.getLogger("pelican").addFilter(_FILTER)
