"""Edits and new names of files as the protocol sends them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lsprotocol import types

from factcheck.diagnostics import Edit
from factcheck.lsp.desk import Desk
from factcheck.lsp.places import Lines

_Document = types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile


def text_edits(edits: Iterable[Edit], desk: Desk) -> dict[str, list[types.TextEdit]]:
    """Return our edits as the client's, by the paths of their files."""
    by_path = defaultdict[str, list[types.TextEdit]](list)
    lines = dict[str, Lines]()
    for edit in sorted(set(edits), key=lambda one: one.span):
        path = edit.span.path
        lines[path] = lines.get(path) or desk.lines_of(path)
        by_path[path].append(types.TextEdit(lines[path].range(edit.span), edit.text))
    return dict(by_path)


def workspace_edit(
    desk: Desk, edits: dict[str, list[types.TextEdit]], renames: Sequence[tuple[str, str]] = ()
) -> types.WorkspaceEdit:
    """Return edits by path, and then new paths for files, in the form that the client takes."""
    if not desk.client.takes_versions:
        return types.WorkspaceEdit(changes={desk.uri_of(path): some for path, some in edits.items()})
    open, changes = desk.open(), list[_Document]()
    for path, some in edits.items():
        version = open[path].version if path in open else None
        document = types.OptionalVersionedTextDocumentIdentifier(desk.uri_of(path), version)
        changes.append(types.TextDocumentEdit(document, some))
    changes += [types.RenameFile(desk.uri_of(old), desk.uri_of(new)) for old, new in renames]
    return types.WorkspaceEdit(document_changes=changes)


def difference(before: str, after: str, lines: Lines) -> list[types.TextEdit]:
    """Return the edit that makes ``after`` of ``before``: of the lines from the first that differs to the last."""
    if before == after:
        return []
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    start, end = sum(map(len, old[:first])), len(before) - sum(map(len, old[len(old) - last :]))
    text = "".join(new[first : len(new) - last])
    return [types.TextEdit(lines.between(start, end), text)]


def _alike(some: list[str], others: list[str]) -> int:
    """Return how many lines are the same from the first on."""
    pairs = zip(some, others, strict=False)
    return next((number for number, (one, other) in enumerate(pairs) if one != other), min(len(some), len(others)))
