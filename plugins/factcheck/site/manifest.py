"""The list of a site's files with their SHA-256, in the form that ``sha256sum -c`` reads: ``digest  path``.

Each published folder holds its own (``.factcheck-manifest``); ``factcheck build --manifest`` writes a copy to keep
elsewhere, and ``factcheck verify`` compares a folder with either.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_LINE = re.compile(r"(\\?)([0-9a-f]{64}) [ *](.+)")
_TO_ESCAPE = re.compile(r"[\\\n\r]")
_ESCAPES = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}


@dataclass(frozen=True, slots=True)
class Difference:
    """How one file differs from the list: ``kind`` is "differs", "missing" or "extra"."""

    kind: str
    name: str


def is_inside(name: str) -> bool:
    """Whether ``name`` is a relative path that stays where it starts."""
    if not name or name.startswith("/") or "\\" in name or "\0" in name:
        return False
    return ".." not in name or ".." not in name.split("/")  # asked of each file: a path of its own would cost more


def digest(path: Path) -> str:
    """Return the SHA-256 of a file as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def list_files(folder: Path, names: Iterable[str]) -> str:
    """Return the list of these files, sorted by path."""
    digests = {name: digest(folder / name) for name in names}
    return list_digests(digests, sorted(digests))


def list_digests(digests: Mapping[str, str], names: list[str]) -> str:
    """Return the list of these files, in the order of ``names``, whose ``digests`` are known."""
    text = "".join([f"{digests[name]}  {name}\n" for name in names])
    if "\\" in text or "\r" in text or text.count("\n") > len(names):  # asked once of all, not of each
        return "".join(_line(digests[name], name) for name in names)
    return text


def parse(text: str) -> dict[str, str]:
    """Return path and digest of each line; raises ``ValueError`` where one is none of ``sha256sum``'s."""
    listed: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line:
            name, hexadecimal = _entry(line, number)
            listed[name] = hexadecimal
    return listed


def listed_names(text: str) -> Iterator[str]:
    """Yield the paths in a list; those of earlier versions, which had no digests, too."""
    for line in text.split("\n"):
        if line:
            yield _entry(line, 0)[0] if _LINE.fullmatch(line) else line


def compare(folder: Path, listed: Mapping[str, str], present: Iterable[str]) -> list[Difference]:
    """Return how ``folder``, in which the files ``present`` are, differs from a list; sorted by path.

    A link counts as different wherever it leads: what it shows can change without it.
    """
    found = [Difference("extra", name) for name in present if name not in listed]
    for name, expected in listed.items():
        path = folder / name
        if not path.is_file() and not path.is_symlink():
            found.append(Difference("missing", name))
        elif path.is_symlink() or digest(path) != expected:
            found.append(Difference("differs", name))
    return sorted(found, key=lambda one: one.name)


def _line(hexadecimal: str, name: str) -> str:
    if not _TO_ESCAPE.search(name):
        return f"{hexadecimal}  {name}\n"
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{'' if escaped == name else chr(92)}{hexadecimal}  {escaped}\n"


def _entry(line: str, number: int) -> tuple[str, str]:
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(f"line {number} is not of the form `SHA-256  path`")
    escaped, hexadecimal, name = found.groups()
    name = re.sub(r"\\[\\nr]", lambda one: _ESCAPES[one[0]], name) if escaped else name
    if number and (PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts):
        raise ValueError(f"line {number} leads out of the folder")
    return name, hexadecimal
