"""What a claim's file held at each of its commits, oldest first, also under its former names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from factcheck.review.git import Git, StateError

MOST_COMMITS = 1_000
_ADDRESS = re.compile(r"<?[^\s<>@]*@[^\s<>]*>?")


@dataclass(frozen=True, slots=True)
class Past:
    """One commit of a claim's file: its day (ISO 8601), who made it, and its bytes; None where it was taken away.

    ``by`` is a name and never an e-mail address, ``""`` where no name is left.
    """

    commit: str
    day: str
    by: str
    path: str
    data: bytes | None


def past(root: Path, path: str) -> list[Past] | None:
    """Return the commits of ``root``/``path``, oldest first; None without git, or where git doesn't know the file."""
    form = "--format=%x01%H%x00%as%x00%aN"
    listed = _git(
        root, "log", "--follow", "--no-show-signature", f"--max-count={MOST_COMMITS}", "--name-only", form, "--", path
    )
    if not listed:
        return None
    rows = []
    for record in listed.decode("utf-8", "replace").split("\x01")[1:]:
        head, _, names = record.partition("\n")
        # A merge lists no file: its sides were listed for themselves. A name made to split the record is passed over.
        if head.count("\0") == 2:
            commit, day, by = head.split("\0")
            rows += [(commit, day, name_of(by), name) for name in names.strip().splitlines()[:1]]
    rows.reverse()
    blobs = _blobs(root, [f"{commit}:{name}" for commit, _, _, name in rows])
    return [Past(commit, day, by, name, data) for (commit, day, by, name), data in zip(rows, blobs, strict=True)]


def shallow(root: Path) -> bool:
    """Whether the clone lacks a part of its history."""
    return (_git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


def name_of(author: str) -> str:
    """Return an author's name without whatever looks like an e-mail address."""
    return " ".join(_ADDRESS.sub(" ", author).split())


def _blobs(root: Path, names: list[str]) -> list[bytes | None]:
    out = _git(root, "cat-file", "--batch", input="\n".join(names).encode() + b"\n") or b""
    found: list[bytes | None] = []
    at = 0
    for _ in names:
        end = out.find(b"\n", at)
        head = out[at:end].split() if end >= 0 else []
        if len(head) == 3 and head[1] == b"blob":
            size = int(head[2])
            found.append(out[end + 1 : end + 1 + size])
            at = end + size + 2
        else:
            found.append(None)
            at = end + 1 if end >= 0 else len(out)
    return found


def _git(root: Path, *arguments: str, input: bytes = b"") -> bytes | None:
    try:
        return Git(root).try_run(*arguments, input=input)
    except StateError:
        return None  # there is no git here
