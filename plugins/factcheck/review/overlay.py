"""Reads a state with the one reader there is: files are given to it as an editor gives those that it holds unsaved."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from factcheck.reading import read_repository
from factcheck.review.git import StateError
from factcheck.review.listing import Listing
from factcheck.review.sides import Side
from factcheck.review.states import LINK, Entry, State, chosen
from factcheck.settings import SETTINGS_PATH, load

_NEVER = {"", ".", "..", ".git"}


def read_side(listing: Listing, paths: Iterable[str], today: date) -> Side:
    """Return the state with the files at ``paths`` read."""
    wanted, state = listing.chosen(paths), listing.state
    files = {path: data for path, data in state.read(wanted).items() if not _inside(path)[-1].startswith(".")}
    with TemporaryDirectory(prefix="factcheck-diff-") as name:
        root = Path(name)
        for path in list(files):
            if path == SETTINGS_PATH or wanted[path].mode == LINK:
                _lay_out(root, path, wanted[path], files.pop(path))
        settings = load(root).settings
        repository = read_repository(root, today, files)
    return Side(state.name, repository, settings, _known(state, settings.baseline))


def _lay_out(root: Path, path: str, entry: Entry, data: bytes) -> None:
    """Write what can only be read from disk: the settings, and links."""
    file = root.joinpath(*_inside(path))
    file.parent.mkdir(parents=True, exist_ok=True)
    if entry.mode == LINK:
        file.symlink_to("a-link-is-not-followed")  # wherever it leads: the reader says that it is one
    else:
        file.write_bytes(data)


def _inside(path: str) -> list[str]:
    """Return the parts of ``path``; raise StateError for one by which a hand-made tree leaves its folder."""
    parts = path.split("/")
    if path.startswith("/") or "\\" in path or _NEVER.intersection(part.lower() for part in parts):
        raise StateError(f"the path {path!r} is not one that a desk may hold")
    return parts


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
