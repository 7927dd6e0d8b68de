"""Reads everything below one root folder: claims, sources with their sidecars, and the scale."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from factcheck.diagnostics import Progress, silent
from factcheck.model import Claim, Document, Repository, Source, Verdict
from factcheck.model.document import bounded
from factcheck.model.people import PEOPLE, PEOPLE_PATH
from factcheck.model.tables import CLAIM, SCALE
from factcheck.reading.files import (
    SAVED,
    TEXT_LIMIT,
    YAML_LIMIT,
    YAML_SUFFIXES,
    RefusedError,
    Unsaved,
    read_bytes,
    read_text,
    read_yaml,
    unreadable,
)
from factcheck.reading.nodes import hidden_in_page
from factcheck.reading.records import claim_of, scale_of
from factcheck.reading.sources import read_sources
from factcheck.reading.walk import walk

PAGES, _MARKDOWN = "content/pages", frozenset((".md", ".markdown", ".mkd", ".mdown"))
CLAIMS, SEEDS, CONTENT, SCALE_PATH = "claims", "seeds", "content", "content/verdicts.yaml"
NOTHING_KNOWN: Mapping[str, Claim] = MappingProxyType({})
_Record = TypeVar("_Record", Claim, Source, Verdict)


def is_root(folder: Path) -> bool:
    """Whether ``folder`` is a desk's root: it holds a folder of claims."""
    return (folder / CLAIMS).is_dir()


def read_repository(
    root: Path,
    today: date,
    unsaved: Unsaved = SAVED,
    known: Mapping[str, Claim] = NOTHING_KNOWN,
    progress: Progress = silent,
) -> Repository:
    """Read the desk at ``root``, with what is ``unsaved``; ``today`` is kept for the rules that look at dates.

    Claims whose path is ``known`` are not read: these are what they were. ``progress`` is told of each hundred claims.
    """
    records = tuple(_claims(root, unsaved, known, progress))
    claims = [one.document for one in records]
    sources, sidecars = read_seeds(root, unsaved)
    has_scale = SCALE_PATH in unsaved or is_there(root, SCALE_PATH)
    scale = read_yaml(root, SCALE_PATH, SCALE, unsaved) if has_scale else None
    has_people = PEOPLE_PATH in unsaved or is_there(root, PEOPLE_PATH)
    people = read_yaml(root, PEOPLE_PATH, PEOPLE, unsaved) if has_people else None
    documents = [*claims, *sidecars, *(one for one in (scale, people) if one)]
    documents += _hiding_pages(root, unsaved)
    documents += _passed_over(root, [one.path for one in documents])
    verdicts = scale_of(scale) if scale else ()
    texts = [document.file for document in documents] + [source.file for source in sources]
    return Repository(
        today=today,
        claims=records,
        sources=tuple(sources),
        verdicts=verdicts,
        scale=scale,
        documents=tuple(documents),
        files={file.path: file for file in texts},
        source_by_id=by_id(sources),
        claim_by_id=by_id(records),
        verdict_by_id=by_id(verdicts),
    )


def is_there(root: Path, path: str) -> bool:
    """Whether there is a file at ``path``, not behind a link to a folder: that has its own finding."""
    return not (root / path).parent.is_symlink() and os.path.lexists(root / path)


def _claims(root: Path, unsaved: Unsaved, known: Mapping[str, Claim], progress: Progress) -> Iterator[Claim]:
    paths = claim_paths(root, unsaved)
    for number, path in enumerate(paths):
        if number % 100 == 0:
            progress("reading the claims", number, len(paths))
        yield known.get(path) or claim_of(read_yaml(root, path, CLAIM, unsaved))


def claim_paths(root: Path, unsaved: Unsaved = SAVED) -> list[str]:
    """Return the paths of the claims' files (POSIX, from ``root``), in the order in which they are read."""
    return [path for path in _files(root, CLAIMS, unsaved) if _suffix(path) in YAML_SUFFIXES]


def read_seeds(root: Path, unsaved: Unsaved = SAVED) -> tuple[list[Source], list[Document]]:
    """Read the sources of the desk at ``root``, and the documents that belong to them."""
    return read_sources(root, _files(root, SEEDS, unsaved), unsaved)


def read_source(root: Path, id: str) -> Source | None:
    """Return the source that claims of the desk at ``root`` call ``id``; only files that may be of it are read."""
    paths = list(_files(root, SEEDS, SAVED))
    called = [path for path in paths if path.rpartition("/")[2].partition(".")[0] == id]
    found = by_id(read_sources(root, called)[0])
    if id in found:
        return found[id]
    declaring = [path for path in paths if _suffix(path) in YAML_SUFFIXES and _may_declare(root, path, id)]
    stems = {path.rpartition(".")[0] for path in declaring}
    return by_id(read_sources(root, [path for path in paths if path.rpartition(".")[0] in stems])[0]).get(id)


def _may_declare(root: Path, path: str, id: str) -> bool:
    try:
        data = read_bytes(root / path, YAML_LIMIT)
    except RefusedError:
        return False
    return id.encode("utf-8", "replace") in data or b"\\" in data  # an escape may hide any word


def _files(root: Path, folder: str, unsaved: Unsaved) -> Iterable[str]:
    """Return every file below ``folder`` as a POSIX path, in order, those too that are not on disk yet."""
    found = _on_disk(root, folder)
    new = [path for path in unsaved if path.startswith(f"{folder}/") and not os.path.lexists(root / path)]
    return sorted([*found, *new]) if new else found


def _on_disk(root: Path, folder: str) -> Iterator[str]:
    """Yield the files on disk; a folder that is named like a file is a mistake that must not be skipped in silence."""
    for one in walk(root, folder):
        if one.path != folder and (not one.is_folder or _suffix(one.path) in YAML_SUFFIXES):
            yield one.path


def _hiding_pages(root: Path, unsaved: Unsaved) -> Iterator[Document]:
    """Yield a document for each of the desk's own pages that holds characters nobody sees; the build reads the others.

    One that can't be read stops the build, which says why.
    """
    for path in _files(root, PAGES, unsaved):
        if _suffix(path) not in _MARKDOWN:
            continue
        try:
            file = read_text(root, path, TEXT_LIMIT, unsaved)
        except RefusedError:
            continue
        problems = bounded(list(hidden_in_page(file)))
        if problems:
            yield Document(path, file, problems=problems)


def _passed_over(root: Path, known: Iterable[str]) -> Iterator[Document]:
    """Yield a document that says why, for each link or folder that is not looked into and ``known`` doesn't name."""
    names = set(known)
    for folder in (CLAIMS, SEEDS, CONTENT):
        for one in walk(root, folder):
            if one.trouble and one.path not in names:
                yield unreadable(one.path, one.trouble, folder="yes" if one.is_folder else "")


def _suffix(path: str) -> str:
    name = path.rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return dot + suffix if stem and suffix else ""


def by_id(records: Iterable[_Record]) -> dict[str, _Record]:
    """Index by id; where an id stands twice (a finding of its own) the first one counts."""
    found: dict[str, _Record] = {}
    for record in records:
        found.setdefault(record.id, record)
    return found
