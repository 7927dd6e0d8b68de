"""The questions of an editor about one place of a document, each answered from the desk's last check."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lsprotocol import types

from factcheck.editing.formatting import LeftAloneError, format_text
from factcheck.lsp import completion, hover, quoting
from factcheck.lsp.desk import Desk
from factcheck.lsp.edits import difference
from factcheck.lsp.files import table_of
from factcheck.lsp.places import Lines
from factcheck.lsp.spot import Spot, spot_at
from factcheck.lsp.words import plain
from factcheck.model.fields import Kind

if TYPE_CHECKING:
    from factcheck.lsp.server import Server

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Place:
    """A place that an editor asks about."""

    desk: Desk
    path: str
    spot: Spot
    lines: Lines


def place_of(server: Server, uri: str, position: types.Position) -> Place | None:
    """Return the place in one of the desk's YAML files; None for any other, and for one in a comment."""
    desk = server.desk_of(uri)
    path = desk.path_of(uri) if desk else None
    table = table_of(path) if path else None
    document = desk.open().get(path) if desk and path else None
    if desk is None or path is None or table is None or document is None:
        return None
    lines = desk.lines(document.source)
    text = document.source.removeprefix(_BOM)
    spot = spot_at(text, lines.offset(position), table)
    return Place(desk, path, spot, lines) if spot else None


async def complete(server: Server, params: types.CompletionParams) -> types.CompletionList | None:
    """Answer what could be written at the cursor."""
    place = place_of(server, params.text_document.uri, params.position)
    if place is None:
        return None
    lists = place.spot.table is not None and place.spot.table.kind is Kind.LIST
    if place.desk.checked is None and (lists or not place.spot.in_key):  # names need no desk
        await place.desk.settled()
    found = await asyncio.to_thread(lambda: list(_completions(place)))  # a source may be long
    more = quoting.is_quote(place.spot) or len(found) >= completion.MOST
    return types.CompletionList(is_incomplete=more, items=found)


def _completions(place: Place) -> Iterator[types.CompletionItem]:
    spot, lines, desk = place.spot, place.lines, place.desk
    if quoting.is_quote(spot):
        source = quoting.source_of(spot, desk.index.repository, place.path)
        yield from quoting.quotes(spot, lines, source) if source else ()
        return
    if spot.in_key:
        yield from completion.names(spot, lines)
    yield from completion.values(spot, lines, desk.index, PurePosixPath(place.path).stem, desk.today)


async def explain(server: Server, params: types.HoverParams) -> types.Hover | None:
    """Answer what is known of the word under the cursor."""
    place = place_of(server, params.text_document.uri, params.position)
    if place is None:
        return None
    if place.desk.checked is None:
        await place.desk.settled()
    spot, desk = place.spot, place.desk
    text = await asyncio.to_thread(hover.about, spot, desk.index, place.path)
    if not text:
        return None
    rich = desk.client.reads_markdown
    kind = types.MarkupKind.Markdown if rich else types.MarkupKind.PlainText
    shown = types.MarkupContent(kind, text if rich else plain(text))
    return types.Hover(shown, place.lines.between(spot.start, spot.end))


async def formatted(server: Server, params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
    """Answer the edits that write a file in the one way; a file that is left alone is named with the reason."""
    desk = server.desk_of(params.text_document.uri)
    path = desk.path_of(params.text_document.uri) if desk else None
    table = table_of(path) if path else None
    document = desk.open().get(path) if desk and path else None
    if desk is None or table is None or document is None:
        return None
    text = document.source.removeprefix(_BOM)
    try:
        text.encode()
        after = await asyncio.to_thread(format_text, text, table)
    except (LeftAloneError, UnicodeEncodeError) as reason:
        server.tell(f"{path} is left alone: {reason}")
        return []
    return difference(text, after, desk.lines(document.source))
