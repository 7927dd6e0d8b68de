"""Writes archived copies into claims and sidecars: one line each, and no other character changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from factcheck.editing.apply import edited, write_change
from factcheck.editing.diff import Change
from factcheck.model import Document
from factcheck.model.tables import CLAIM, SOURCE
from factcheck.reading.repository import CLAIMS
from factcheck.reading.values import read_document
from factcheck.rules.editorial import Address
from factcheck.rules.fixes import insert_beside

FIELD = "archived"


def record(root: Path, copies: Iterable[tuple[Address, str]]) -> Iterator[tuple[str, str]]:
    """Add ``archived`` beside each address; yield each file's path, and why it was not written (``""``: it was)."""
    by_path: dict[str, list[tuple[Address, str]]] = {}
    for address, copy in copies:
        if insert_beside(address.document, address.path, FIELD, copy, "") is None:
            line = address.document.file.position(address.span.start).line
            yield address.span.path, f"the layout of line {line} leaves no place: write `{FIELD}: {copy}` there by hand"
        else:
            by_path.setdefault(address.span.path, []).append((address, copy))
    for path, some in sorted(by_path.items()):
        yield path, _record(root, some[0][0].document, some)


def _record(root: Path, document: Document, copies: list[tuple[Address, str]]) -> str:
    fixes = (insert_beside(document, address.path, FIELD, copy, "") for address, copy in copies)
    file, edits = document.file, [edit for fix in fixes if fix for edit in fix.edits]
    text = edited(file.text, edits)
    table = CLAIM if document.path.startswith(f"{CLAIMS}/") else SOURCE
    after = read_document(type(file)(file.path, text, file.bom), table)
    if after.values != _wanted(document.values, copies) or len(after.problems) != len(document.problems):
        return f"it would say something else besides: write `{FIELD}` into it by hand"
    bom = "\ufeff" if file.bom else ""
    return write_change(root, Change(document.path, (bom + file.text).encode(), (bom + text).encode()))


def _wanted(values: Any, copies: list[tuple[Address, str]]) -> Any:
    """Return the values with each copy added: what the edited file has to say, and nothing else."""
    wanted = _copied(values)
    for address, copy in copies:
        record = wanted
        for step in address.path[:-1]:
            record = record[step]
        record[FIELD] = copy
    return wanted


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value
