"""Reads one file, or says in plain words why it can't be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from factcheck.diagnostics import FileText, Span
from factcheck.model import Document, Problem
from factcheck.model.fields import Field
from factcheck.reading.values import read_document

Unsaved = Mapping[str, bytes]
"""Files as an editor holds them, by their POSIX path below the root: they are read in the place of those on disk."""

SAVED: Unsaved = MappingProxyType({})
"""Nothing is unsaved: every file is read from disk."""

YAML_LIMIT = 256 * 1024
TEXT_LIMIT = 5 * 1024 * 1024
"""Bytes of a file that is text: a saved page is mostly scripts, and Hindi takes three bytes a character."""

YAML_SUFFIXES = frozenset((".yaml", ".yml"))

# A link could lead out of the repository and a pipe would hang: refuse to follow the one or wait on the other.
_REFUSES_LINKS = hasattr(os, "O_NOFOLLOW")
_LINK = "it is a symbolic link; put the file itself here"
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def read_yaml(root: Path, path: str, table: Field, unsaved: Unsaved = SAVED) -> Document:
    """Read ``root``/``path`` (POSIX, relative) by its field table; a file that can't be read is its one problem."""
    try:
        return read_document(read_text(root, path, YAML_LIMIT, unsaved), table)
    except RefusedError as error:
        return unreadable(path, str(error))


def read_text(root: Path, path: str, limit: int, unsaved: Unsaved = SAVED) -> FileText:
    """Return the text of a UTF-8 file of at most ``limit`` bytes; raise RefusedError with the reason."""
    data = bytes_at(root, path, limit, unsaved)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise RefusedError(f"it is not UTF-8 text (see line {line})") from None
    if not text.removeprefix("\ufeff").strip():
        raise RefusedError("it is empty")
    return FileText(path, text.removeprefix("\ufeff"), text.startswith("\ufeff"))


def unreadable(path: str, reason: str, **more: str) -> Document:
    """Return the document of what can't be read, with the reason in words for the person who wrote it."""
    problem = Problem("unreadable-file", Span(path), detail={"reason": reason, **more})
    return Document(path, FileText(path, ""), problems=[problem])


class RefusedError(Exception):
    """Why a file can't be read: it is of a kind or size that is never read, or the system forbids it."""


def _open(path: str) -> int:
    """Open a file that is no link; where the system can't refuse a link itself, it is looked for first."""
    try:
        if not _REFUSES_LINKS and Path(path).is_symlink():
            raise RefusedError(_LINK)
        return os.open(path, _FLAGS)
    except OSError:
        if Path(path).is_symlink():
            raise RefusedError(_LINK) from None
        raise


def bytes_at(root: Path, path: str, limit: int, unsaved: Unsaved) -> bytes:
    """Return the bytes of ``root``/``path``, unsaved or from disk; raise RefusedError with the reason."""
    data = unsaved.get(path)
    if data is None:
        return read_bytes(f"{root}{os.sep}{path}", limit)
    if len(data) > limit:
        raise RefusedError(_too_large(limit))
    return data


def read_bytes(path: str | Path, limit: int) -> bytes:
    """Return the bytes of a regular file of at most ``limit`` bytes; raise RefusedError with the reason."""
    try:
        descriptor = _open(os.fspath(path))
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise RefusedError("it is not a regular file")
            if status.st_size > limit:
                raise RefusedError(_too_large(limit))
            # By the system's own calls: a stream of Python's takes as long to make as the file to read.
            data = os.read(descriptor, status.st_size + 1)
            return data if len(data) == status.st_size else data + _rest(descriptor, limit)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise RefusedError(f"the system says: {error.strerror}") from None


def _rest(descriptor: int, limit: int) -> bytes:
    """Return what follows in a file that the system gives in pieces, or that grows at this moment."""
    with os.fdopen(os.dup(descriptor), "rb") as stream:
        return stream.read(limit + 1)


def _too_large(limit: int) -> str:
    return f"it is larger than {limit // 1024} kB"
