"""Reads everything below one root folder: claims, sources with their sidecars, and the scale."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from factcheck.diagnostics import FileText, Span
from factcheck.model import Claim, Document, Problem, Repository, Source, Verdict
from factcheck.model.fields import Field
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading.files import TEXT_LIMIT, YAML_LIMIT, ReadFile, read_file
from factcheck.reading.records import claim_of, scale_of, source_of
from factcheck.reading.values import read_document

CLAIMS, SEEDS, SCALE_PATH = "claims", "seeds", "content/verdicts.yaml"
_YAML = {".yaml", ".yml"}
_Record = TypeVar("_Record", Claim, Source, Verdict)


def is_root(folder: Path) -> bool:
    """Whether ``folder`` is a desk's root: it holds a folder of claims."""
    return (folder / CLAIMS).is_dir()


def read_repository(root: Path, today: date) -> Repository:
    """Read the desk at ``root``; ``today`` is kept for the rules that look at dates."""
    claims = [_document(root, path, CLAIM) for path in _files(root, CLAIMS) if _suffix(path) in _YAML]
    sources, sidecars = _sources(root)
    scale = _document(root, SCALE_PATH, SCALE) if (root / SCALE_PATH).exists() else None
    documents = [*claims, *sidecars, *([scale] if scale else [])]
    records = tuple(claim_of(document) for document in claims)
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
        source_by_id=_by_id(sources),
        claim_by_id=_by_id(records),
        verdict_by_id=_by_id(verdicts),
    )


def _sources(root: Path) -> tuple[list[Source], list[Document]]:
    """Return the sources, and the documents that belong to them: sidecars, and what couldn't be read of the texts."""
    paths = list(_files(root, SEEDS))
    texts = {_stem(path): path for path in paths if _suffix(path) == ".txt"}
    sidecars = {_stem(path): _document(root, path, SOURCE) for path in paths if _suffix(path) in _YAML}
    documents, sources = list(sidecars.values()), []
    for stem, path in texts.items():
        read = read_file(root, path, TEXT_LIMIT)
        if read.reason:
            documents.append(_unreadable(read))
        sources.append(source_of(read, sidecars.get(stem)))
    for stem in sidecars.keys() - texts.keys():
        sidecar = sidecars[stem]
        detail = {"sidecar": sidecar.path}
        sidecar.problems.append(Problem("text-missing", sidecar.span(), detail=detail))
    return sources, documents


def _document(root: Path, path: str, table: Field) -> Document:
    read = read_file(root, path, YAML_LIMIT)
    return _unreadable(read) if read.reason else read_document(read.file, table)


def _unreadable(read: ReadFile) -> Document:
    problem = Problem("unreadable-file", Span(read.file.path), detail={"reason": read.reason})
    return Document(read.file.path, FileText(read.file.path, ""), problems=[problem])


def _files(root: Path, folder: str) -> Iterator[str]:
    """Yield every file below ``folder`` as a POSIX path, in order; folders behind links are not entered."""
    for base, folders, files in os.walk(root / folder):
        folders.sort()
        # A folder that is named like a file is a mistake that must not be skipped in silence.
        named = [name for name in folders if _suffix(name) in _YAML]
        for name in sorted(files + named):
            if not name.startswith("."):
                yield (Path(base) / name).relative_to(root).as_posix()


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix


def _stem(path: str) -> str:
    return str(PurePosixPath(path).with_suffix(""))


def _by_id(records: Iterable[_Record]) -> dict[str, _Record]:
    """Index by id; where an id stands twice (a finding of its own) the first one counts."""
    found: dict[str, _Record] = {}
    for record in records:
        found.setdefault(record.id, record)
    return found
