"""Lays a case out on disk: texts, bytes, links, pipes, and bombs that are made when they are needed."""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path
from typing import Any

from base_desk import CLAIM

OUTSIDE = "{outside}"  # in a table: the folder beside the desk, which holds what nobody may publish
SECRET = "canary-5f1d7c2e"


def plant(root: Path, files: dict[str, Any]) -> None:
    """Lay ``files`` out below ``root``, in their order."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict) and _special(path, content, root):
            continue
        path.write_bytes(pieces(content, root))


def _special(path: Path, content: dict[str, Any], root: Path) -> bool:
    """Make what is no plain file; return whether that was asked for."""
    if content.keys() & {"link", "fifo", "folder", "sparse"}:
        path.unlink(missing_ok=True)
    match content:
        case {"link": target}:
            path.symlink_to(str(target).replace(OUTSIDE, str(root.parent / "outside")))
        case {"fifo": _}:
            os.mkfifo(path)
        case {"folder": _}:
            path.mkdir()
        case {"sparse": size}:
            with path.open("wb") as stream:
                stream.truncate(size)
        case _:
            return False
    return True


def pieces(content: Any, root: Path) -> bytes:
    """Return the bytes that a table's words for a file's content stand for."""
    match content:
        case str():
            return content.replace(OUTSIDE, str(root.parent / "outside")).encode()
        case list():
            return b"".join(pieces(one, root) for one in content)
        case {"hex": digits}:
            return bytes.fromhex(str(digits))
        case {"repeat": text, "times": times}:
            return pieces(text, root) * times
        case {"stairs": text, "times": times}:  # each line deeper than the one before
            return b"".join(b"  " * index + pieces(text, root) + b"\n" for index in range(times))
        case {"numbered": text, "times": times}:
            return "".join(text.replace("#", str(index)) for index in range(times)).encode()
        case {"encode": text, "as": encoding}:
            return pieces(text, root).decode().encode(encoding)
        case {"zlib": inner}:
            return zlib.compress(pieces(inner, root))
        case {"claim": lines}:
            return spoiled(lines).encode()
    raise ValueError(f"no such content: {content!r}")


def spoiled(lines: str) -> str:
    """Return a good claim in which ``lines`` take the place of its fields of the same names, or come on top."""
    names = re.findall(r"^(\w+):", lines, re.MULTILINE)
    good = CLAIM.replace("The city wants", "The mayor wants", 1)
    fields = re.findall(r"^(\w+)(:.*\n(?:[ -].*\n)*)", good, re.MULTILINE)
    return "".join(name + rest for name, rest in fields if name not in names) + lines.rstrip("\n") + "\n"
