"""The files of a desk, formatted: what each would become, or why it is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.editing.apply import write_change
from factcheck.editing.diff import Change
from factcheck.editing.formatting.document import LeftAloneError, format_text
from factcheck.model.fields import Field
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading.files import YAML_SUFFIXES, read_yaml
from factcheck.reading.repository import CLAIMS, SCALE_PATH, SEEDS

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Formatted:
    """One file: its bytes before and after, the same where nothing is to do; ``reason`` says why it is left alone."""

    change: Change
    reason: str = ""

    @property
    def changed(self) -> bool:
        """Whether formatting changes the file."""
        return self.change.before != self.change.after


def format_desk(root: Path, paths: Iterable[Path] = ()) -> list[Formatted]:
    """Return every YAML file of the desk at ``root``, or those at or below ``paths``, formatted; nothing is written."""
    chosen = [path.resolve() for path in paths]
    return [
        _format(root, path, table)
        for path, table in _files(root)
        if not chosen or any((root / path).resolve().is_relative_to(one) for one in chosen)
    ]


def write_formatted(root: Path, formatted: Iterable[Formatted]) -> dict[str, str]:
    """Write what is changed; return by path why a file could not be written."""
    changes = [one.change for one in formatted if one.changed]
    return {change.path: reason for change in changes if (reason := write_change(root, change))}


def _format(root: Path, path: str, table: Field) -> Formatted:
    document = read_yaml(root, path, table)
    for problem in document.problems:
        if problem.kind == "unreadable-file":
            return Formatted(Change(path, b"", b""), problem.detail["reason"])
    bom = _BOM if document.file.bom else ""
    before = (bom + document.file.text).encode()
    try:
        return Formatted(Change(path, before, (bom + format_text(document.file.text, table)).encode()))
    except LeftAloneError as reason:
        return Formatted(Change(path, before, before), str(reason))


def _files(root: Path) -> Iterator[tuple[str, Field]]:
    for folder, table in ((CLAIMS, CLAIM), (SEEDS, SOURCE)):
        for file in sorted((root / folder).rglob("*.y*ml")):
            path = file.relative_to(root)
            if file.suffix in YAML_SUFFIXES and not any(part.startswith(".") for part in path.parts):
                yield path.as_posix(), table
    if (root / SCALE_PATH).exists():
        yield SCALE_PATH, SCALE
