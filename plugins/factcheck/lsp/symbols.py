"""What is in a file, for an editor's outline, and what is in a desk, for its search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from lsprotocol import types

from factcheck.diagnostics import Edit, Span
from factcheck.editing.names import Name, NameKind, home
from factcheck.lsp.desk import Desk
from factcheck.lsp.edits import text_edits
from factcheck.lsp.files import table_of
from factcheck.lsp.flow import Entry
from factcheck.lsp.outline import outline
from factcheck.lsp.places import Lines
from factcheck.lsp.spot import value_of
from factcheck.lsp.words import flat, short
from factcheck.model import Path, Repository

if TYPE_CHECKING:
    from factcheck.lsp.server import Server

MOST = 200
"""How many results a search of the desk has."""

_BOM = "\ufeff"
_NAMING = ("id", "title", "quote", "name", "publisher", "by", "note", "date")
"""By which field an item of a list is named: the first of these that it has."""


async def of_document(
    server: Server, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | list[types.SymbolInformation] | None:
    """Answer the fields of a file, each below what holds it; also where the file can't be read as YAML."""
    desk = server.desk_of(params.text_document.uri)
    path = desk.path_of(params.text_document.uri) if desk else None
    document = desk.open().get(path) if desk and path else None
    if desk is None or path is None or document is None or table_of(path) is None:
        return None
    text = document.source.removeprefix(_BOM)
    entries = [one for one in outline(text, table_of(path)) if one.style != "?"]
    nested = _below((), entries, text, desk.lines(document.source))
    if desk.client.nests_symbols:
        return nested
    uri = params.text_document.uri
    return [types.SymbolInformation(types.Location(uri, one.range), one.name, one.kind) for one in _flat(nested)]


def _below(path: Path, entries: list[Entry], text: str, lines: Lines) -> list[types.DocumentSymbol]:
    """Return the symbols of what ``path`` holds; ``entries`` are its own and those below it."""
    found = []
    for one, below in _groups(path, entries):
        children = _below(one.path, below, text, lines)
        start = one.key[0] if one.key else one.start
        end = max([one.end, *(each.end for each in below)])
        chosen = lines.between(start, one.key[1]) if one.key else lines.between(start, max(one.end, start))
        found.append(
            types.DocumentSymbol(
                _name(one, below, text), _kind(one, below), lines.between(start, end), chosen,
                detail=short(value_of(text, one), 60) if one.key else None, children=children,
            )
        )  # fmt: skip
    return found


def _groups(path: Path, entries: list[Entry]) -> Iterator[tuple[Entry, list[Entry]]]:
    """Yield each entry right below ``path`` with the entries below it; an item that is a mapping has none itself."""
    depth = len(path) + 1
    groups: dict[Path, list[Entry]] = {}
    for one in entries:
        if one.path[: len(path)] == path and len(one.path) >= depth:
            groups.setdefault(one.path[:depth], []).append(one)
    for whole, some in groups.items():
        own = next((one for one in some if one.path == whole), None)
        first = some[0]
        place = first.key[0] if first.key else first.start
        yield own or Entry(whole, None, place, place, "", first.line), [one for one in some if one is not own]


def _name(one: Entry, below: list[Entry], text: str) -> str:
    if one.key:
        return flat(str(one.path[-1])) or "?"
    values = {each.path[-1]: value_of(text, each) for each in below if len(each.path) == len(one.path) + 1}
    named = next((values[name] for name in _NAMING if values.get(name)), "") or value_of(text, one)
    return short(named, 60) or f"{one.path[-1]}"


def _kind(one: Entry, below: list[Entry]) -> types.SymbolKind:
    if not below:
        return types.SymbolKind.Field if one.key else types.SymbolKind.String
    is_list = any(isinstance(each.path[len(one.path)], int) for each in below)
    return types.SymbolKind.Array if is_list else types.SymbolKind.Object


def _flat(symbols: Iterable[types.DocumentSymbol]) -> Iterator[types.DocumentSymbol]:
    for one in symbols:
        yield one
        yield from _flat(one.children or ())


async def of_desk(server: Server, params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
    """Answer the claims, sources and verdicts whose id or words have all words of the query, whatever their case."""
    words = params.query.casefold().split()
    found = []
    for desk in server.desks:
        if desk.checked is None:
            await desk.settled()
        repository = desk.index.repository
        for name, text, kind in islice(_matching(repository, words), MOST):
            there = home(repository, name)
            found += [types.WorkspaceSymbol(_place(there, desk), name.id, kind, container_name=text)] if there else []
    return found[:MOST]


def _matching(repository: Repository, words: list[str]) -> Iterator[tuple[Name, str, types.SymbolKind]]:
    for name, text, kind in _named(repository):
        searched = f"{name.id} {text}".casefold()
        if all(word in searched for word in words):
            yield name, short(text), kind


def _named(repository: Repository) -> Iterator[tuple[Name, str, types.SymbolKind]]:
    for claim in repository.claim_by_id.values():
        yield Name(NameKind.CLAIM, claim.id), claim.claim, types.SymbolKind.Class
    for source in repository.source_by_id.values():
        yield Name(NameKind.SOURCE, source.id), f"{source.title} · {source.publisher}", types.SymbolKind.File
    for verdict in repository.verdicts:
        yield Name(NameKind.VERDICT, verdict.id), verdict.title, types.SymbolKind.EnumMember


def _place(span: Span, desk: Desk) -> types.Location:
    (edit,) = text_edits([Edit(span, "")], desk)[span.path]
    return types.Location(desk.uri_of(span.path), edit.range)
