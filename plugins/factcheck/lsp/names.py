"""From the word under the cursor to where it comes from, to where else it is used, and to another name for it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from factcheck.diagnostics import Edit, Span
from factcheck.editing.names import Name, NameKind, home, kind_of, uses
from factcheck.editing.rename import Renamed, RenameError, of_file, rename
from factcheck.lsp import hover
from factcheck.lsp.asked import Place, place_of
from factcheck.lsp.desk import Desk
from factcheck.lsp.edits import text_edits, workspace_edit

if TYPE_CHECKING:
    from factcheck.lsp.server import Server

FILES = types.FileOperationRegistrationOptions(
    [types.FileOperationFilter(types.FileOperationPattern(f"**/{folder}/**/*")) for folder in ("claims", "seeds")]
)
"""The files whose new names matter to others."""


async def definition(server: Server, params: types.DefinitionParams) -> list[types.Location] | None:
    """Answer where a quote stands in its source, or what has an id."""
    place = await _settled(server, params.text_document.uri, params.position)
    if place is None:
        return None
    repository = place.desk.index.repository
    quoted = await asyncio.to_thread(hover.found, place.spot, repository, place.path)
    if quoted is not None:
        source, match = quoted
        if not source.content.encoding and source.document:  # no editor shows a place in a PDF
            return _locations([source.document.span()], place.desk)
        return _locations([source.place(*span) for span in hover.spans(match)], place.desk)
    name = name_at(place)
    there = home(repository, name) if name else None
    return _locations([there], place.desk) if there else None


async def references(server: Server, params: types.ReferenceParams) -> list[types.Location] | None:
    """Answer where an id is used."""
    place = await _settled(server, params.text_document.uri, params.position)
    name = name_at(place) if place else None
    if place is None or name is None:
        return None
    repository = place.desk.index.repository
    there = home(repository, name) if params.context.include_declaration else None
    return _locations([*([there] if there else []), *uses(repository, name)], place.desk)


async def prepare_rename(server: Server, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    """Answer whether the word under the cursor can get another name, and what it is called now."""
    place = await _settled(server, params.text_document.uri, params.position)
    name = name_at(place) if place else None
    if place is None or name is None or home(place.desk.index.repository, name) is None:
        return None
    return types.PrepareRenamePlaceholder(place.lines.between(place.spot.start, place.spot.end), name.id)


async def new_name(server: Server, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """Answer the edits that give an id another name everywhere."""
    place = await _settled(server, params.text_document.uri, params.position)
    name = name_at(place) if place else None
    if place is None or name is None:
        return None
    desk = place.desk
    try:
        done = rename(desk.root, desk.index.repository, name, params.new_name, desk.client.renames_files)
    except RenameError as error:
        raise JsonRpcException(str(error), types.LSPErrorCodes.RequestFailed.value) from None
    return workspace_edit(desk, text_edits(done.edits, desk), done.files)


async def files_move(server: Server, params: types.RenameFilesParams) -> types.WorkspaceEdit | None:
    """Answer what must change with the names of files that a person is giving others."""
    desk = server.desk_of(params.files[0].old_uri) if params.files else None
    if desk is None:
        return None
    await desk.settled()
    pairs = [(desk.path_of(one.old_uri), desk.path_of(one.new_uri)) for one in params.files]
    moved = {old: new for old, new in pairs if old and new and PurePosixPath(old).stem != PurePosixPath(new).stem}
    done = [found for old, new in moved.items() for found in _moves(desk, old, new)]
    edits = list(dict.fromkeys(edit for one in done for edit in one.edits))
    others = {old: new for one in done for old, new in one.files if old not in moved}
    return workspace_edit(desk, text_edits(edits, desk), tuple(others.items())) if edits or others else None


def _moves(desk: Desk, old: str, new: str) -> Iterable[Renamed]:
    """Yield what goes with a file's new name; nothing where it is no good one, of which a finding will tell."""
    for name in of_file(desk.index.repository, old):
        try:
            yield rename(desk.root, desk.index.repository, name, PurePosixPath(new).stem)
        except RenameError:
            return


async def _settled(server: Server, uri: str, position: types.Position) -> Place | None:
    """Return the place, once the desk has been checked with the text as it is now: its offsets then count in it."""
    desk = server.desk_of(uri)
    if desk is not None:
        await desk.settled()
    return place_of(server, uri, position)


def name_at(place: Place) -> Name | None:
    """Return the id under the cursor; on the name of a field at the left edge, the id of the file itself."""
    spot, repository = place.spot, place.desk.index.repository
    kind = None if spot.in_key else kind_of(spot.root, spot.path)
    if kind is not None and spot.value:
        former = next((one.id for one in repository.claims if spot.value in one.aliases), spot.value)
        is_claim = kind is NameKind.CLAIM and spot.value not in repository.claim_by_id
        return Name(kind, former if is_claim else spot.value)
    if not spot.in_key or len(spot.entry.path) != 1:
        return None
    if spot.root == "claim":
        return Name(NameKind.CLAIM, PurePosixPath(place.path).stem)
    described = (one for one in repository.sources if one.document and one.document.path == place.path)
    return next((Name(NameKind.SOURCE, one.id) for one in described), None)


def _locations(spans: Iterable[Span], desk: Desk) -> list[types.Location]:
    edits = text_edits((Edit(span, "") for span in spans), desk)
    return [types.Location(desk.uri_of(path), one.range) for path, some in edits.items() for one in some]
