"""Reads the sources: each file of a kind that can be one, with the sidecar that describes it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from factcheck.diagnostics import FileText, Span
from factcheck.model import Document, Problem, Source, SourceText
from factcheck.model.tables import SOURCE
from factcheck.reading.files import (
    SAVED,
    TEXT_LIMIT,
    YAML_SUFFIXES,
    RefusedError,
    Unsaved,
    bytes_at,
    read_yaml,
    unreadable,
)
from factcheck.reading.history import former_bytes
from factcheck.reading.records import source_of
from factcheck.reading.texts import SUFFIXES, Refusal, extract

PDF_LIMIT = 50 * 1024 * 1024
"""Bytes. A report of 500 pages with its pictures; any other kind is text, and held to TEXT_LIMIT."""


def limit(suffix: str) -> int:
    """Return how many bytes a source whose file ends in ``suffix`` may have."""
    return PDF_LIMIT if suffix == ".pdf" else TEXT_LIMIT


def read_sources(root: Path, paths: Iterable[str], unsaved: Unsaved = SAVED) -> tuple[list[Source], list[Document]]:
    """Return the sources among ``paths`` (POSIX, below ``root``), and the documents that belong to them.

    These are the sidecars, and for a file that can't be read a document that says why.
    """
    paths = list(paths)
    files = [path for path in paths if _suffix(path) in SUFFIXES and _name(path) != "readme"]
    sidecars = {_stem(path): read_yaml(root, path, SOURCE, unsaved) for path in paths if _suffix(path) in YAML_SUFFIXES}
    documents, sources = list(sidecars.values()), []
    for path in files:
        source, problem = _read(root, path, sidecars.get(_stem(path)), unsaved)
        sources.append(source)
        documents += [problem] if problem else []
    described = {_stem(path) for path in files}
    for stem, sidecar in sidecars.items():
        if stem not in described:
            other = next((path for path in paths if _stem(path) == stem and path != sidecar.path), "")
            detail = {"sidecar": sidecar.path, "other": other}
            sidecar.problems.append(Problem("text-missing", sidecar.span(), detail=detail))
    return sources, documents


def _read(root: Path, path: str, sidecar: Document | None, unsaved: Unsaved) -> tuple[Source, Document | None]:
    """Return the source, without a text where there is a document that says why it can't be read."""
    values = sidecar.values if sidecar is not None and isinstance(sidecar.values, dict) else {}
    try:
        data, content = _text(root, path, values.get("encoding", ""), unsaved)
    except RefusedError as error:
        return source_of(FileText(path, ""), sidecar), unreadable(path, str(error))
    file = FileText(path, content.text if content.file_text is None else content.file_text, content.bom)
    source = source_of(file, sidecar, content, hashlib.sha256(data).hexdigest())
    if source.sha256 and source.sha256.lower() != source.digest:
        source.former = _former(root, source)
    return source, _trouble(file, content, sidecar)


def _text(root: Path, path: str, encoding: str, unsaved: Unsaved) -> tuple[bytes, SourceText]:
    """Return the file's bytes and the text that a person reads of them; raise RefusedError with the reason."""
    data = bytes_at(root, path, limit(_suffix(path)), unsaved)
    content = extract(_suffix(path), data, encoding)
    if isinstance(content, Refusal):
        raise RefusedError(content.reason)
    if not content.text.strip():
        raise RefusedError("it has no text")
    return data, content


def _former(root: Path, source: Source) -> str | None:
    """Return the text that the pin names, where git remembers it."""
    data = former_bytes(root, source.file.path, source.sha256)
    content = extract(_suffix(source.file.path), data, source.encoding) if data is not None else None
    return content.text if isinstance(content, SourceText) else None


def _trouble(file: FileText, content: SourceText, sidecar: Document | None) -> Document | None:
    """Return a document with what is odd about the encoding; where the sidecar is wrong, its own place is named."""
    trouble = content.trouble
    if trouble is None:
        return None
    kind = f"encoding-{trouble.kind}"
    detail = {
        "file": file.path,
        "declared": trouble.declared,
        "declared_by": trouble.declared_by,
        "found": trouble.found,
        "line": str(trouble.line),
    }
    if trouble.declared_by == "the sidecar" and sidecar is not None:
        sidecar.problems.append(Problem(kind, sidecar.span("encoding"), ("encoding",), detail))
        return None
    start = file.line_start(trouble.line) if file.line(trouble.line) else 0
    span = Span(file.path, start, start + len(file.line(trouble.line)))
    return Document(file.path, file, problems=[Problem(kind, span, detail=detail)])


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _stem(path: str) -> str:
    return str(PurePosixPath(path).with_suffix(""))


def _name(path: str) -> str:
    return PurePosixPath(path).stem.lower()
