"""Reads one file as text, or says in plain words why it can't be read."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from factcheck.diagnostics import FileText

YAML_LIMIT = 256 * 1024
TEXT_LIMIT = 5 * 1024 * 1024

# A link could lead out of the repository and a pipe would hang: refuse to follow the one or wait on the other.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file's text and the SHA-256 (hex) of its bytes; ``reason`` says why there is none, else it is ``""``."""

    file: FileText
    digest: str = ""
    reason: str = ""


def read_file(root: Path, path: str, limit: int) -> ReadFile:
    """Read ``root``/``path`` (POSIX, relative) of at most ``limit`` bytes, decoded as strict UTF-8."""
    try:
        data = read_bytes(root / path, limit)
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return _refuse(path, f"it is not UTF-8 text (see line {line}); save it as UTF-8")
    except RefusedError as error:
        return _refuse(path, str(error))
    bom = text.startswith("\ufeff")
    file = FileText(path, text.removeprefix("\ufeff"), bom)
    if not file.text.strip():
        return ReadFile(file, "", "it is empty")
    return ReadFile(file, hashlib.sha256(data).hexdigest())


class RefusedError(Exception):
    """Why a file can't be read: it is of a kind or size that is never read, or the system forbids it."""


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the bytes of a regular file of at most ``limit`` bytes; raise RefusedError with the reason."""
    try:
        if path.is_symlink():
            raise RefusedError("it is a symbolic link; put the file itself here")
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise RefusedError("it is not a regular file")
            if status.st_size > limit:
                raise RefusedError(f"it is larger than {limit // 1024} kB")
            return stream.read(limit + 1)
    except OSError as error:
        raise RefusedError(f"the system says: {error.strerror}") from None


def _refuse(path: str, reason: str) -> ReadFile:
    return ReadFile(FileText(path, ""), "", reason)
