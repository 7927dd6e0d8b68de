"""Lets `git diff` show claims: two lines for .gitattributes, one setting of the clone; and the way back.

No merge driver is set up: with one file a claim, git merges branches that touch different claims; a test shows it.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

from factcheck.review.git import Git, StateError

ATTRIBUTES = ".gitattributes"
LINES = ("claims/**/*.yaml diff=factcheck", "seeds/**/*.yaml diff=factcheck")
_KEY = "diff.factcheck.command"


def set_up(root: Path, program: str = "factcheck") -> Iterator[str]:
    """Set up the desk at ``root`` and yield what was done, a line each; doing it twice does nothing more."""
    git = _git(root)
    file, lines = _attributes(root)
    missing = [line for line in LINES if line not in lines]
    if missing:
        _write(file, [*lines, *missing])
    yield from (f"{ATTRIBUTES}: added `{line}`" for line in missing)
    command = f"{shlex.quote(program)} diff --git-driver"
    if _setting(git) != command:
        git.run("config", "--local", _KEY, command)
        yield f"this clone's git config: {_KEY} = {command}"
    yield "`git diff` shows claims now, and `git diff --no-ext-diff` lines. Commit .gitattributes."
    yield "No merge driver is needed: with one file a claim, git merges branches that touch different claims by itself."


def undo(root: Path) -> Iterator[str]:
    """Take back what ``set_up`` did, nothing else, and yield what was done."""
    git = _git(root)
    file, lines = _attributes(root)
    kept = [line for line in lines if line not in LINES]
    if kept != lines:
        _write(file, kept)
        yield from (f"{ATTRIBUTES}: removed `{line}`" for line in lines if line in LINES)
    if _setting(git) and git.try_run("config", "--local", "--unset-all", _KEY) is not None:
        yield f"this clone's git config: {_KEY} removed"
    yield "`git diff` shows lines."


def _git(root: Path) -> Git:
    git = Git(root)
    if git.try_run("rev-parse", "--git-dir") is None:
        raise StateError(f"{root} is not in a git repository: run `git init` first")
    return git


def _setting(git: Git) -> str:
    return (git.try_run("config", "--local", "--get", _KEY) or b"").decode("utf-8", "replace").rstrip("\n")


def _attributes(root: Path) -> tuple[Path, list[str]]:
    file = root / ATTRIBUTES
    if file.is_symlink():
        raise StateError(f"{file} is a symbolic link; put the file itself there")
    return file, file.read_text("utf-8").splitlines() if file.exists() else []


def _write(file: Path, lines: list[str]) -> None:
    if lines:
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    else:
        file.unlink()
