"""Asks git, and lets nothing of the repository run: no hook, no filter, no monitor."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

_TIMEOUT = 120  # seconds; a disk may be slow, but nobody waits for a lock that never opens
_CONFIG = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "core.quotePath=false")
_SAFE = (
    "--no-pager",
    "--literal-pathspecs",
    "--no-replace-objects",
    *(word for one in _CONFIG for word in ("-c", one)),
)
_ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
BLOB_LIMIT = 21 * 1024 * 1024
"""Bytes; more than any file that the reader takes. A longer one is not fetched: its length is enough to refuse it."""

_PARTIAL = "this clone lacks files of the commits: run `git fetch --refetch --no-filter origin`"


class StateError(Exception):
    """Why a state can't be compared, and what to do about it, in words for a person."""


class Git:
    """The git repository around a folder."""

    def __init__(self, folder: Path) -> None:
        """Take a folder in the repository; paths are given and returned relative to it."""
        self.folder = folder

    def try_run(self, *arguments: str, input: bytes = b"") -> bytes | None:
        """Return what git prints; None where it fails."""
        command = ["git", "-C", str(self.folder), *_SAFE, *arguments]
        try:
            done = subprocess.run(
                command, input=input, capture_output=True, timeout=_TIMEOUT, env=os.environ | _ENVIRONMENT, check=False
            )
        except FileNotFoundError:
            raise StateError("there is no `git` here; install it, or compare two folders") from None
        except (OSError, subprocess.TimeoutExpired) as error:
            raise StateError(f"git can't be asked: {type(error).__name__}") from None
        return done.stdout if done.returncode == 0 else None

    def run(self, *arguments: str, input: bytes = b"") -> bytes:
        """Return what git prints; raise StateError where it fails."""
        out = self.try_run(*arguments, input=input)
        if out is None:
            raise StateError(f"`git {arguments[0]}` failed in {self.folder}; is this folder in a git repository?")
        return out

    def commit(self, revision: str) -> str:
        """Return the id of the commit that ``revision`` names; say which `git fetch` brings it where it is not here."""
        found = self._verify(f"{revision}^{{commit}}")
        if found is not None:
            return found
        if self.try_run("rev-parse", "--git-dir") is None:
            raise StateError(f"`{revision}` is no folder with claims, and this folder is not in a git repository")
        if self.shallow():
            raise StateError(
                f"git does not know `{revision}`: this clone is shallow. Run `git fetch --unshallow origin`, "
                f"or `git fetch --depth=1 origin {_remote_name(revision)}` for this one commit"
            )
        raise StateError(
            f"git does not know `{revision}`; if it is new, run `git fetch origin {_remote_name(revision)}`"
        )

    def merge_base(self, base: str, head: str) -> str:
        """Return the commit from which two commits parted; say which `git fetch` brings it where it is not here."""
        found = self.try_run("merge-base", base, head)
        if found is not None:
            return found.decode("ascii").split()[0]
        if self.shallow():
            raise StateError(
                "this clone is too shallow to see where the states part: run `git fetch --unshallow origin`"
            )
        raise StateError("the two states have no commit in common: compare them as they are, with --no-merge-base")

    def shallow(self) -> bool:
        """Whether the clone lacks a part of its history."""
        return (self.try_run("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"

    def blobs(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Return the bytes of each blob; of one past BLOB_LIMIT only as many as tell that it is too long."""
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return {}
        sizes = self.try_run("cat-file", "--batch-check", input="\n".join(wanted).encode())
        if sizes is None:  # before 2.44 git goes to fetch what is missing, and gives up where it can't
            raise StateError(_PARTIAL)
        small, found = [], dict[str, bytes]()
        for line in sizes.decode().splitlines():
            name, kind, *size = line.split()
            if kind != "blob":
                raise StateError(_PARTIAL)
            if int(size[0]) > BLOB_LIMIT:
                found[name] = bytes(BLOB_LIMIT + 1)
            else:
                small.append(name)
        return found | self._read(small)

    def _read(self, names: list[str]) -> dict[str, bytes]:
        out, at, found = self.run("cat-file", "--batch", input="\n".join(names).encode()), 0, dict[str, bytes]()
        for name in names:
            end = out.index(b"\n", at)
            size = int(out[at:end].split()[2])
            found[name] = out[end + 1 : end + 1 + size]
            at = end + size + 2
        return found

    def _verify(self, name: str) -> str | None:
        found = self.try_run("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        return found.decode("ascii").strip().splitlines()[-1] if found else None


def _remote_name(revision: str) -> str:
    name = revision.removeprefix("refs/remotes/").removeprefix("origin/")
    return name.partition("~")[0].partition("^")[0]
