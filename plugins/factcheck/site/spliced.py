"""Writes the downloads that have something of every claim, in one go: new pieces as they are made, the rest copied over
from the former files, so that a change costs its own size and a copy, and no download has to fit into memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from types import TracebackType

from factcheck.site.kept import Kept
from factcheck.site.machines.downloads import Download
from factcheck.site.publication import LongFile, Stage


class Spliced:
    """The files of ``downloads`` while they are written; ``ends`` are what stands before and after the pieces."""

    def __init__(
        self, stage: Stage, downloads: Sequence[Download], ends: Sequence[tuple[str, str]], before: Kept
    ) -> None:
        """Open every file on ``stage``."""
        self._stack = ExitStack()
        files = [self._stack.enter_context(stage.long_file(one.path)) for one in downloads]
        self._parts = [_Part(file, one, *pair) for file, one, pair in zip(files, downloads, ends, strict=True)]
        self._before = before
        self._starts = _starts(before, downloads)

    @property
    def heads(self) -> list[int]:
        """How many bytes stand before the first piece of each file."""
        return [part.head for part in self._parts]

    def add(self, pieces: Sequence[bytes]) -> tuple[int, ...]:
        """Add a claim's pieces, one for each file; return their sizes."""
        for part, piece in zip(self._parts, pieces, strict=True):
            part.add(piece)
        return tuple(map(len, pieces))

    def take_over(self, path: str) -> tuple[int, ...]:
        """Add the pieces that the claim in the file at ``path`` had in the former files; return their sizes."""
        sizes = self._before.lines[path].sizes
        for part, start, size in zip(self._parts, self._starts[path], sizes, strict=True):
            part.take_over(start, size)
        return sizes

    def __enter__(self) -> Spliced:
        """Let the files be written."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End and close every file."""
        if error is None:
            for part in self._parts:
                part.end()
        self._stack.__exit__(kind, error, trace)


class _Part:
    """One file; a run of pieces that stood side by side in the former one is copied at once."""

    def __init__(self, file: LongFile, download: Download, opening: str, closing: str) -> None:
        self._file, self._closing = file, closing.encode("utf-8", "replace")
        self._first, self._between = download.first.encode(), download.between.encode()
        file.write(opening.encode("utf-8", "replace"))
        self.head = file.size + len(self._first)
        self._empty = True
        self._run = (0, 0)

    def add(self, piece: bytes) -> None:
        if piece:
            self._copy()
            self._part()
            self._file.write(piece)

    def take_over(self, start: int, size: int) -> None:
        if not size:
            return
        if self._run[1] and self._run[1] + len(self._between) == start:
            self._run = (self._run[0], start + size)
            return
        self._copy()
        self._part()
        self._run = (start, start + size)

    def end(self) -> None:
        self._copy()
        self._file.write(self._closing)

    def _part(self) -> None:
        self._file.write(self._first if self._empty else self._between)
        self._empty = False

    def _copy(self) -> None:
        if self._run[1]:
            self._file.copy(*self._run)
            self._run = (0, 0)


def _starts(before: Kept, downloads: Sequence[Download]) -> dict[str, list[int]]:
    """Return where the pieces of each claim stand in the former files, by the claim's path."""
    starts: dict[str, list[int]] = {}
    gaps = [len(one.between.encode()) for one in downloads]
    at = [head - gap for head, gap in zip(before.heads, gaps, strict=False)]
    for path, line in before.lines.items():
        if line.sizes:
            starts[path] = [end + gap for end, gap in zip(at, gaps, strict=True)]
            at = [end + (gap + size if size else 0) for end, gap, size in zip(at, gaps, line.sizes, strict=True)]
    return starts
