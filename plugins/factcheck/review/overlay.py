"""Reads a state: the files that are needed are laid out in a folder of their own, for the one reader there is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from factcheck.reading import read_repository
from factcheck.review.git import StateError
from factcheck.review.sides import Side
from factcheck.review.states import LINK, Entry, State, chosen
from factcheck.settings import load

_NEVER = {"", ".", "..", ".git"}


def read_side(state: State, entries: Mapping[str, Entry], paths: Iterable[str], today: date) -> Side:
    """Return the state with the files at ``paths`` read."""
    wanted = chosen(entries, paths)
    with TemporaryDirectory(prefix="factcheck-diff-") as name:
        root = Path(name)
        _lay_out(root, wanted, state.read(wanted))
        settings = load(root).settings
        repository = read_repository(root, today)
    return Side(state.name, repository, entries, settings, _known(state, settings.baseline))


def _lay_out(root: Path, entries: Mapping[str, Entry], files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        file = root / _inside(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        if entries[path].mode == LINK:
            file.symlink_to("a-link-is-not-followed")  # wherever it leads: the reader says that it is one
        else:
            file.write_bytes(data)


def _inside(path: str) -> str:
    """Return ``path``; raise StateError for one that a hand-made tree could hold to get out of the folder."""
    parts = path.split("/")
    if path.startswith("/") or "\\" in path or _NEVER.intersection(part.lower() for part in parts):
        raise StateError(f"the path {path!r} is not one that a desk may hold")
    return path


def _known(state: State, baseline: str) -> Counter[tuple[str, str]]:
    """Return fingerprint and code of each finding that the state's baseline lists."""
    if not baseline or PurePosixPath(baseline).is_absolute() or ".." in PurePosixPath(baseline).parts:
        return Counter()
    try:
        data = state.read(chosen(state.entries(baseline), [baseline]))[baseline]
        listed = json.loads(data)["findings"]
        return Counter((str(one["fingerprint"]), str(one["code"])) for one in listed)
    except (KeyError, TypeError, ValueError, RecursionError):
        return Counter()  # what is no baseline sets nothing aside; `factcheck check` has a finding for it
