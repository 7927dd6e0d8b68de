"""The comment that silences a finding, put where it covers it; its reason is left for the person to write."""

from __future__ import annotations

from dataclasses import replace

from factcheck.diagnostics import Applicability, Diagnostic, Edit, FileText, Fix, Span
from factcheck.model import Document
from factcheck.model.fields import Field
from factcheck.reading.values import read_document
from factcheck.settings.comments import comments_of
from factcheck.settings.guarded import why_guarded


def ignore(document: Document, table: Field, one: Diagnostic) -> Fix | None:
    """Return the fix that adds ``# factcheck: ignore[CODE]`` above what a finding is about.

    None where nothing may silence it, and where no comment would cover its place, as within a text of several lines
    in brackets. Until there is a reason behind the comment, the check asks for it.
    """
    if why_guarded(one.code) or one.span.path != document.path:
        return None
    file = document.file
    start = file.line_start(_first_line(document, one.span.start))
    indent = len(file.text[start:]) - len(file.text[start:].lstrip(" "))
    newline = "\r\n" if "\r\n" in file.text else "\n"
    comment = f"{' ' * indent}# factcheck: ignore[{one.code}] {newline}"
    after = file.text[:start] + comment + file.text[start:]
    if not _covers(read_document(FileText(document.path, after), table), one, len(comment)):
        return None
    edit = Edit(Span(document.path, start, start), comment)
    return Fix(f"leave it so: silence {one.code} here, with a reason that you write", Applicability.UNSAFE, (edit,))


def _first_line(document: Document, offset: int) -> int:
    """Return the line on which the value opens that holds ``offset``: a text of several lines has one comment."""
    holding = [
        start for path, (start, end) in document.places.items() if start <= offset <= end and _single(document, path)
    ]
    return document.file.position(max(holding, default=offset)).line


def _single(document: Document, path: tuple[str | int, ...]) -> bool:
    value = document.values
    for step in path:
        value = value[step]
    return not isinstance(value, dict | list)


def _covers(document: Document, one: Diagnostic, moved: int) -> bool:
    line = document.file.position(replace(one.span, start=one.span.start + moved).start).line
    return any(comment.covers(line) and one.code in comment.codes for comment in comments_of(document))
