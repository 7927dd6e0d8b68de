"""The desk's files, each read when it is first asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from factcheck.cache.kept import Kept
from factcheck.diagnostics import FileText
from factcheck.model import Document, Repository, Source
from factcheck.model.tables import CLAIM
from factcheck.reading.files import YAML_LIMIT, RefusedError, read_text, read_yaml
from factcheck.reading.repository import read_seeds
from factcheck.reading.sources import read_sources


class Files(Mapping[str, FileText]):
    """The texts of a report's files, read when a finding is shown."""

    def __init__(self, root: Path, kept: Kept, whole: Callable[[], Repository]) -> None:
        """``whole`` reads all of the desk, which is needed for files outside ``claims/`` only."""
        self._root, self._whole, self._paths = root, whole, dict.fromkeys(kept.paths)
        self._read: dict[str, FileText] = {}

    def __getitem__(self, path: str) -> FileText:
        """Return the text of the file at ``path``."""
        if path not in self._paths:
            raise KeyError(path)
        if path not in self._read:
            self._read[path] = self._text(path) if path.startswith("claims/") else self._whole().files[path]
        return self._read[path]

    def _text(self, path: str) -> FileText:
        try:
            return read_text(self._root, path, YAML_LIMIT)
        except RefusedError:
            return FileText(path, "")

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._paths)


class SourcesById(Mapping[str, Source]):
    """The sources by id; one is read with the files that share its name, its sidecar among them."""

    def __init__(self, root: Path, kept: Kept) -> None:
        """``kept`` knows which file has which id."""
        self._root, self._path_of = root, kept.sources
        self._read: dict[str, Source] = {}

    def __getitem__(self, id: str) -> Source:
        """Return the source with this id."""
        path = self._path_of[id]
        if id not in self._read:
            sources, _ = read_sources(self._root, self._beside(path))
            self._read[id] = next(source for source in sources if source.file.path == path)
        return self._read[id]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return iter(self._path_of)

    def __len__(self) -> int:
        """Return how many ids there are."""
        return len(self._path_of)

    def all(self) -> list[Source]:
        """Return every source of the desk; those that were read already are the same objects."""
        known = {source.file.path: source for source in self._read.values()}
        return [known.get(source.file.path, source) for source in read_seeds(self._root)[0]]

    def _beside(self, path: str) -> list[str]:
        stem, folder = PurePosixPath(path).with_suffix(""), PurePosixPath(path).parent
        listed = sorted(os.listdir(self._root / folder))  # noqa: PTH208 - of thousands of names few are worth a path
        names = [name for name in listed if name.startswith(stem.name) and not name.startswith(".")]
        return [str(folder / name) for name in names if (folder / name).with_suffix("") == stem]


class Later(Sequence[Any]):
    """A part of the desk that is read when a rule asks for it, which few do."""

    def __init__(self, read: Callable[[], Sequence[Any]]) -> None:
        """``read`` is called once, at the first question."""
        self._read = read

    @cached_property
    def _items(self) -> Sequence[Any]:
        return self._read()

    def __getitem__(self, index: Any) -> Any:
        """Return the item, or the items, at ``index``."""
        return self._items[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._items)


def read_claim(root: Path, path: str) -> Document:
    """Read one claim's file."""
    return read_yaml(root, path, CLAIM)
