"""What changed in files, as a unified diff that `git apply` takes: bytes in, bytes out, no line end is touched."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_NO_NEWLINE = "\n\\ No newline at end of file\n"
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


@dataclass(frozen=True, slots=True)
class Change:
    """One file (POSIX path relative to the desk's root) and its bytes before and after."""

    path: str
    before: bytes
    after: bytes


def unified(changes: Iterable[Change]) -> bytes:
    """Return the unified diff of ``changes``, in their order; empty where nothing differs."""
    return "".join(line for change in changes for line in _lines(change)).encode("utf-8", "surrogateescape")


def _lines(change: Change) -> Iterator[str]:
    names = _name("a/", change.path), _name("b/", change.path)
    for line in difflib.unified_diff(_split(change.before), _split(change.after), *names):
        yield line if line.endswith("\n") else line + _NO_NEWLINE


def _split(data: bytes) -> list[str]:
    """Return the lines with their ends; only ``\\n`` ends a line, as git counts."""
    *whole, rest = data.decode("utf-8", "surrogateescape").split("\n")
    return [line + "\n" for line in whole] + ([rest] if rest else [])


def _name(side: str, path: str) -> str:
    """Return a file's name as git writes it: in quotes where a character would break the line, else as it is."""
    name = side + path
    if any(character in _ESCAPES or character < " " for character in name):
        return '"' + "".join(_ESCAPES.get(one, one if one >= " " else f"\\{ord(one):03o}") for one in name) + '"'
    return name + "\t" if " " in name else name  # else what follows the blank would be taken for a date
