"""A claim, source or verdict under another id: every reference changes with it, and a claim's old address stays."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from factcheck.diagnostics import Edit, Span
from factcheck.editing.formatting import scalars
from factcheck.editing.names import Name, NameKind, uses
from factcheck.model import Claim, Document, Repository, Source
from factcheck.model.fields import SLUG_LENGTH, is_id
from factcheck.rules.fixes import append_field


@dataclass(frozen=True, slots=True)
class Renamed:
    """What is to be done: edits in files as they are called now, then new paths for files."""

    edits: tuple[Edit, ...]
    files: tuple[tuple[str, str], ...] = ()


class RenameError(Exception):
    """Why something can't be called so, in words for the person who asked."""


def rename(root: Path, repository: Repository, name: Name, new: str, can_move: bool = True) -> Renamed:
    """Return what gives ``name`` the id ``new``; raise RenameError with the reason where it can't have it.

    Where an id comes from a file's name, the file gets another one; ``can_move`` says whether the caller can do that.
    """
    _refuse(repository, name, new)
    written = new if scalars.is_text(new) else scalars.quoted(new)
    edits = [Edit(span, written) for span in uses(repository, name)]
    if name.kind is NameKind.VERDICT:
        verdict = repository.verdict_by_id[name.id]
        assert repository.scale is not None
        return Renamed((*edits, Edit(repository.scale.span(verdict.index, "id"), written)))
    if name.kind is NameKind.CLAIM:
        claim = repository.claim_by_id[name.id]
        if not can_move:
            raise RenameError("your editor can't rename files for others: rename the claim's file there")
        return Renamed((*edits, _keep_address(claim, new)), _moved(root, [claim.document.path], new))
    return _rename_source(root, repository.source_by_id[name.id], new, written, edits, can_move)


def _refuse(repository: Repository, name: Name, new: str) -> None:
    """Raise RenameError where nothing has the name, or the new one is none or is taken."""
    known: dict[NameKind, Collection[str]] = {
        NameKind.CLAIM: repository.claim_by_id,
        NameKind.SOURCE: repository.source_by_id,
        NameKind.VERDICT: repository.verdict_by_id,
    }
    if name.id not in known[name.kind]:
        raise RenameError(f"there is no {name.kind} `{name.id}`")
    if not is_id(new):
        raise RenameError(
            f"an id has lower-case letters and digits, joined by single hyphens, at most {SLUG_LENGTH}, "
            "and is no name that Windows keeps for itself, such as `con`"
        )
    others = {id.casefold() for id in known[name.kind] if id != name.id}
    if name.kind is NameKind.CLAIM:
        others |= {alias for one in repository.claims if one.id != name.id for alias in one.aliases}
    if new in others or new == name.id:
        raise RenameError(f"`{new}` is the id of a {name.kind} already, or was one")


def _keep_address(claim: Claim, new: str) -> Edit:
    """Return the edit that makes the claim's id a former one; where the new id is a former one, they change places."""
    document, old = claim.document, claim.id if scalars.is_text(claim.id) else scalars.quoted(claim.id)
    if new in claim.aliases:
        return Edit(document.span("aliases", claim.aliases.index(new)), old)
    if claim.aliases:
        last = document.span("aliases", len(claim.aliases) - 1)
        return _one_more(document, last, old)
    fix = append_field(document, f"aliases: [{old}]", "")
    if fix is None or not isinstance(document.values, dict):
        raise RenameError(f"no line can be added to {document.path}: mend it first, or add `aliases: [{old}]` there")
    return fix.edits[0]


def _one_more(document: Document, last: Span, value: str) -> Edit:
    """Return the edit that adds an item to a list behind its ``last`` one: on a line of its own where that has one."""
    file = document.file
    number = file.position(last.start).line
    start = file.line_start(number)
    dash = re.match(r"\s*-[ \t]+", file.text[start : last.start])
    if dash is None or dash.end() != last.start - start:
        return Edit(Span(last.path, last.end, last.end), f", {value}")
    newline, end = "\r\n" if "\r\n" in file.text else "\n", start + len(file.line(number))
    return Edit(Span(last.path, end, end), f"{newline}{dash[0]}{value}")


def _rename_source(root: Path, source: Source, new: str, written: str, edits: list[Edit], can_move: bool) -> Renamed:
    document = source.document
    if document is not None and isinstance(document.values, dict) and "id" in document.values:
        return Renamed((*edits, Edit(document.span("id"), written)))
    if can_move:
        paths = [source.file.path, *([document.path] if document else [])]
        return Renamed(tuple(edits), _moved(root, paths, new))
    fix = append_field(document, f"id: {written}", "") if document and isinstance(document.values, dict) else None
    if fix is None:
        raise RenameError("your editor can't rename files for others: rename the source's files there")
    return Renamed((*edits, *fix.edits))


def _moved(root: Path, paths: list[str], new: str) -> tuple[tuple[str, str], ...]:
    return tuple(_free(root, path, new) for path in paths)


def _free(root: Path, path: str, new: str) -> tuple[str, str]:
    """Return the path and its new one; raise RenameError where something lies there."""
    there = str(PurePosixPath(path).with_name(new + PurePosixPath(path).suffix))
    if (root / there).exists():
        raise RenameError(f"there is a file {there} already")
    return path, there


def of_file(repository: Repository, path: str) -> Iterator[Name]:
    """Yield the name that comes from the name of the file at ``path``."""
    for claim in repository.claims:
        if claim.document.path == path:
            yield Name(NameKind.CLAIM, claim.id)
    for source in repository.sources:
        described = source.document is not None and source.document.path == path
        if (described or source.file.path == path) and source.id == PurePosixPath(path).stem:
            yield Name(NameKind.SOURCE, source.id)
