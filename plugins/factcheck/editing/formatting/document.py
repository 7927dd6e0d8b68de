"""One text, formatted; or the reason why it is left alone. Whatever comes out is read again and compared."""

from __future__ import annotations

from collections import Counter
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from factcheck.diagnostics import FileText
from factcheck.editing.formatting.attach import attach
from factcheck.editing.formatting.comments import find_marks
from factcheck.editing.formatting.emitter import emit
from factcheck.editing.formatting.items import OddError, build
from factcheck.model import Document
from factcheck.model.fields import Field
from factcheck.reading.nodes import parse
from factcheck.reading.values import read_document
from factcheck.settings.comments import comments_of

_UNSURE = {
    "anchor-or-alias", "cut-by-comment", "duplicate-key", "hidden-character", "second-document",
    "syntax-error", "too-deep", "unreadable-file", "yaml-tag",
}  # fmt: skip


class LeftAloneError(Exception):
    """Why a text is not formatted, in words for the person who asked."""


def format_text(text: str, table: Field) -> str:
    """Return ``text`` (without a byte order mark) in the one way; raise LeftAloneError with the reason."""
    before = read_document(FileText("", text), table)
    unsure = sorted({problem.kind for problem in before.problems} & _UNSURE)
    if unsure:
        raise LeftAloneError(f"it must be mended first ({', '.join(unsure)})")
    node, _ = parse(before.file)
    if node is None or isinstance(node, ScalarNode):
        return text
    try:
        after = _written(node, table, text)
    except OddError as error:
        raise LeftAloneError(str(error)) from None
    now = read_document(FileText("", after), table)
    if _meaning(now, table) != _meaning(before, table):
        raise LeftAloneError("formatting would change what it says; please report this as a bug in factcheck")
    if _silenced(now) != _silenced(before):
        raise LeftAloneError("a comment that silences a finding would come to stand by something else")
    return after


def _written(node: Node, table: Field, text: str) -> str:
    marks = find_marks(text)
    if marks.odd:
        raise OddError(f"it has `{marks.odd}`")
    root = build(node, table, marks)
    top = attach(root, marks)
    if marks.document is not None:
        above = sum(comment.start < marks.document for comment in marks.comments)
        top = _with_document_start(top, above)
    lines = emit(root, top)
    while not lines[0]:
        del lines[0]
    first = text.find("\n")
    newline = "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
    return newline.join(lines) + newline


def _with_document_start(top: list[str], comments: int) -> list[str]:
    """Put ``---`` back behind the first ``comments`` of the file's top."""
    places = [number for number, line in enumerate(top) if line]
    at = places[comments - 1] + 1 if comments else 0
    return [*top[:at], "---", *top[at:]]


def _meaning(document: Document, table: Field) -> Any:
    """Return everything that formatting must keep: values, what is refused of them, unknown fields, and comments."""
    problems = sorted((one.kind, repr(one.path), repr(sorted(one.detail.items()))) for one in document.problems)
    node, _ = parse(document.file)
    comments = Counter(comment.text for comment in find_marks(document.file.text).comments) if node else None
    return document.values, problems, _shape(node, table), comments


def _silenced(document: Document) -> list[Any]:
    """Return what each comment that silences findings covers."""
    starts = {path: place[0] for path, place in document.places.items() if path and isinstance(path[-1], int)}
    starts |= {path: place[0] for path, place in document.keys.items()}
    lines = {path: document.file.position(start).line for path, start in starts.items()}
    return sorted(
        (one.codes, one.reason, sorted(repr(path) for path, line in lines.items() if one.covers(line)))
        for one in comments_of(document)
    )


def _shape(node: Node | None, table: Field | None) -> Any:
    """Return the node as plain values; a scalar without a field in the table with its type as YAML guesses it."""
    if isinstance(node, MappingNode):
        pairs = [
            (key.value, _shape(value, table.field(key.value) if table and isinstance(key.value, str) else None))
            for key, value in node.value
        ]
        return sorted(pairs, key=lambda pair: pair[0])
    if isinstance(node, SequenceNode):
        return [_shape(value, table.item if table else None) for value in node.value]
    if isinstance(node, ScalarNode):
        return node.value.strip() if table else (node.value, node.tag)
    return None
