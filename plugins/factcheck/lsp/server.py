"""The server: what an editor sends, and which desk it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from factcheck.lsp import actions, asked, completion, names, symbols
from factcheck.lsp.client import Client
from factcheck.lsp.desk import Desk
from factcheck.lsp.files import WATCHED, path_of_uri, root_around

_Touched = types.DidOpenTextDocumentParams | types.DidSaveTextDocumentParams | types.DidCloseTextDocumentParams


_ANSWERS: dict[str, Callable[..., Any]] = {
    types.TEXT_DOCUMENT_HOVER: asked.explain,
    types.TEXT_DOCUMENT_FORMATTING: asked.formatted,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: symbols.of_document,
    types.WORKSPACE_SYMBOL: symbols.of_desk,
    types.TEXT_DOCUMENT_DEFINITION: names.definition,
    types.TEXT_DOCUMENT_REFERENCES: names.references,
    types.TEXT_DOCUMENT_PREPARE_RENAME: names.prepare_rename,
    types.TEXT_DOCUMENT_RENAME: names.new_name,
}


class Server(LanguageServer):
    """The language server, with the desks that the editor has files of.

    Whole texts are sent at each change: they are small, and pygls would count U+2028 and others as ends of lines
    when it puts parts together.
    """

    def __init__(self, today: Callable[[], date]) -> None:
        """``today`` gives the day that checks count from."""
        kind = types.TextDocumentSyncKind.Full
        super().__init__("factcheck", version("factcheck"), text_document_sync_kind=kind)
        self._today = today
        self._desks: dict[Path, Desk] = {}
        self.watches = False  # whether the editor tells of changes that others make on disk

    @property
    def client(self) -> Client:
        """What the editor can do."""
        return Client(self.client_capabilities)

    def desk(self, path: Path | None) -> Desk | None:
        """Return the desk around a file or folder; None where there is none."""
        root = root_around(path) if path else None
        if root is None:
            return None
        if root not in self._desks:
            self._desks[root] = Desk(self, root, self._today)
        return self._desks[root]

    def desk_of(self, uri: str) -> Desk | None:
        """Return the desk that a document belongs to."""
        return self.desk(path_of_uri(uri))

    @property
    def desks(self) -> list[Desk]:
        """The desks that the editor has files of, those with open ones first."""
        return sorted(self._desks.values(), key=lambda desk: not desk.open())

    def tell(self, message: str) -> None:
        """Tell the person something that they have asked for."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Info, f"factcheck: {message}"))

    def tell_error(self, what: str, error: Exception) -> None:
        """Write what went wrong into the editor's log; the person's work goes on."""
        message = f"factcheck: {what}: {type(error).__name__}: {error}"
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))


def _started(server: Server, _: types.InitializedParams) -> None:
    folders = [path_of_uri(uri) for uri in server.workspace.folders] or [path_of_uri(server.workspace.root_uri or "")]
    _again(server.desk(folder.resolve() if folder else None) for folder in folders)
    _watch(server)


def _watch(server: Server) -> None:
    """Ask to be told of changes that others make on disk, where the client can do so."""
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        one = types.Registration("watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(types.RegistrationParams([one]), lambda _: setattr(server, "watches", True))


def _touched(server: Server, params: _Touched) -> None:
    _again([server.desk_of(params.text_document.uri)])


def _typed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    desk = server.desk_of(params.text_document.uri)
    if desk is not None:
        desk.changed(on_disk=not server.watches)


def _changed_on_disk(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    files = (path_of_uri(event.uri) for event in params.changes)
    _again(server.desk(folder) for folder in {file.parent for file in files if file})


def _folders_changed(server: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
    folders = (path_of_uri(folder.uri) for folder in params.event.added)
    _again(server.desk(folder) for folder in folders)


def _again(desks: Iterable[Desk | None]) -> None:
    for desk in {id(desk): desk for desk in desks if desk is not None}.values():
        desk.changed()


def server_for(today: Callable[[], date]) -> Server:
    """Return a server that knows what to do with each message."""
    server = Server(today)
    server.feature(types.INITIALIZED)(_started)
    for name in (
        types.TEXT_DOCUMENT_DID_OPEN,
        types.TEXT_DOCUMENT_DID_SAVE,
        types.TEXT_DOCUMENT_DID_CLOSE,
    ):
        server.feature(name)(_touched)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_typed)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_changed_on_disk)
    server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(_folders_changed)
    options = types.CompletionOptions(list(completion.TRIGGERS))
    server.feature(types.TEXT_DOCUMENT_COMPLETION, options)(partial(asked.complete, server))
    for name, answer in _ANSWERS.items():
        server.feature(name)(partial(answer, server))
    server.feature(types.WORKSPACE_WILL_RENAME_FILES, names.FILES)(partial(names.files_move, server))
    kinds = types.CodeActionOptions(list(actions.KINDS))
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(partial(actions.actions, server))
    return server
