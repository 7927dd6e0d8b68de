"""Quotes while they are typed: the source's passages that hold the words, written so that YAML keeps them."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from factcheck.diagnostics import Span
from factcheck.editing.formatting import scalars
from factcheck.editing.passages import Place, passages, printed
from factcheck.lsp.completion import written_value
from factcheck.lsp.places import Lines
from factcheck.lsp.spot import Spot
from factcheck.lsp.words import inert, short
from factcheck.model import Repository, Source

_AROUND = 120
"""How many characters of the source are shown on each side of a passage."""


def source_of(spot: Spot, repository: Repository, path: str) -> Source | None:
    """Return the source that the quote at the cursor is from; in a sidecar, the one that it describes."""
    if spot.root == "source":
        return next((one for one in repository.sources if one.document and one.document.path == path), None)
    return repository.source_by_id.get(spot.beside("source"))


def is_quote(spot: Spot) -> bool:
    """Whether the cursor is in the words of a quote from a source."""
    path = spot.path
    return not spot.in_key and len(path) == 3 and path[-1] == "quote" and isinstance(path[1], int)


def quotes(spot: Spot, lines: Lines, source: Source) -> Iterator[types.CompletionItem]:
    """Yield the passages of ``source`` that go with what is typed, each as a whole value in its place."""
    typed = spot.text[_inner(spot, lines) : spot.offset]
    for number, place in enumerate(passages(source, spot.typed)):
        text = _written(spot, printed(source, place))
        if text is not None:
            edit, others = _edits(spot, lines, text)
            yield types.CompletionItem(
                short(printed(source, place)),
                kind=types.CompletionItemKind.Text,
                detail=where(source, place),
                documentation=types.MarkupContent(types.MarkupKind.Markdown, in_context(source, place)),
                sort_text=f"{number:04}",
                filter_text=typed or text,
                insert_text_mode=types.InsertTextMode.AsIs,
                text_edit=edit,
                additional_text_edits=others or None,
            )


def where(source: Source, place: Place) -> str:
    """Return where a passage stands, for a person: file, and line, time or page."""
    span: Span = source.place(*place)
    there = source.where(*place)
    return f"{source.file.path}, {there or f'line {source.file.position(span.start).line}'}"


def in_context(source: Source, place: Place) -> str:
    """Return a passage with what stands around it, in Markdown: the passage itself in bold."""
    start, end = place
    left, right = max(source.body, start - _AROUND), min(len(source.text), end + _AROUND)
    before = ("…" if left > source.body else "") + source.text[left:start]
    after = source.text[end:right] + ("…" if right < len(source.text) else "")
    gaps = [" " if text[edge].isspace() else "" for text, edge in ((before or "x", -1), (after or "x", 0))]
    return f"> {inert(before)}{gaps[0]}**{inert(source.text[start:end])}**{gaps[1]}{inert(after)}"


def _written(spot: Spot, value: str) -> str | None:
    """Return the words as they are written where the cursor is; None where they can't be."""
    if spot.entry.style in ("|", ">"):
        return value if scalars.can_be_folded(value) else None
    return written_value(value, spot.entry.in_flow)


def _inner(spot: Spot, lines: Lines) -> int:
    """Return where on the cursor's line the value, or the value's part on that line, opens."""
    line = spot.offset - lines.column(spot.offset)
    blank = len(spot.text[line : spot.offset]) - len(spot.text[line : spot.offset].lstrip(" \t"))
    first = line + blank
    return first if spot.entry.style in ("|", ">") else max(spot.start, first)


def _edits(spot: Spot, lines: Lines, text: str) -> tuple[types.TextEdit, list[types.TextEdit]]:
    """Return the edit on the cursor's line, which editors want on one line, and those that clear the other lines."""
    start, end = _inner(spot, lines), max(spot.end, spot.offset)
    newline = spot.text.find("\n", spot.offset)
    stop = min(end, newline if newline >= 0 else len(spot.text))
    stop = spot.offset + len(spot.text[spot.offset : stop].rstrip())
    first = spot.start
    if spot.entry.style in ("|", ">"):
        first = spot.entry.body + (len(spot.text[spot.entry.body :]) - len(spot.text[spot.entry.body :].lstrip()))
    others = [types.TextEdit(lines.between(*part), "") for part in ((first, start), (stop, end)) if part[0] < part[1]]
    return types.TextEdit(lines.between(start, stop), text), others
