"""Path patterns as ``.gitignore`` and most tools read them: ``*`` within a name, ``**`` for folders at any depth."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import lru_cache


@lru_cache(maxsize=1 << 16)
def matches(pattern: str, path: str) -> bool:
    """Return whether ``pattern`` means the file at ``path`` (POSIX, from the desk's root) or a folder around it.

    A pattern without a slash means names at any depth. Its cost is bounded whatever the pattern.
    """
    parts = pattern.strip("/").split("/")
    if "/" not in pattern.rstrip("/"):
        parts = ["**", *parts]
    return _match(parts, path.split("/"))


def _match(pattern: Sequence[str], path: Sequence[str]) -> bool:
    """Return whether ``pattern`` fits ``path`` or what it opens with, going over the path one part at a time."""
    reached = _past_stars(pattern, {0})
    for name in path:
        if len(pattern) in reached:
            return True
        on = {at + 1 for at in reached if pattern[at] != "**" and fnmatchcase(name, pattern[at])}
        stay = {at for at in reached if pattern[at] == "**"}
        reached = _past_stars(pattern, on | stay)
    return len(pattern) in reached


def _past_stars(pattern: Sequence[str], reached: set[int]) -> set[int]:
    found = set(reached)
    for at in range(len(pattern)):
        if at in found and pattern[at] == "**":
            found.add(at + 1)
    return found
