"""An editor, as far as the tests need one: it starts the real command and holds texts, and keeps what it is told."""

import asyncio
import sys
from contextlib import contextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from base_desk import ARTICLE, CLAIM

TODAY = "2026-11-24"
COMMAND = [str(Path(sys.executable).parent / "factcheck"), "lsp", "--stdio", "--today", TODAY]
WAIT = 30
OFFICERS = "claims/officers.yaml"
__all__ = ["ARTICLE", "CLAIM", "OFFICERS", "TODAY", "Connection", "Editor", "connected"]

CAN = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[types.ResourceOperationKind.Rename]
        ),
        file_operations=types.FileOperationClientCapabilities(will_rename=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        rename=types.RenameClientCapabilities(prepare_support=True),
        document_symbol=types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
    ),
)


class Connection:
    """A server that runs, and all that it said: a test asks one thing after the other, as a person does."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self.client, self._runner = LanguageClient("test-editor", "1"), runner
        self.logged, self.told, self.registered = [], {}, []
        self._news = asyncio.Event()
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._keep(params))
        self.client.feature(types.WINDOW_LOG_MESSAGE)(lambda params: self.logged.append(params.message))
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.logged.append(params.message))
        self.client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: self._register(params))

    def _keep(self, params: types.PublishDiagnosticsParams) -> None:
        self.told[params.uri] = params
        self._news.set()

    def _register(self, params: types.RegistrationParams) -> None:
        self.registered += params.registrations
        self._news.set()

    def start(self, folder: Path | None, capabilities: types.ClientCapabilities) -> types.InitializeResult:
        async def begin():
            await self.client.start_io(COMMAND[0], *COMMAND[1:], cwd="/")
            folders = [types.WorkspaceFolder(folder.as_uri(), folder.name)] if folder else None
            answer = await self.client.initialize_async(types.InitializeParams(capabilities, workspace_folders=folders))
            self.client.initialized(types.InitializedParams())
            return answer

        return self._runner.run(begin())

    def stop(self) -> int:
        async def end():
            await self.client.shutdown_async(None)
            self.client.exit(None)
            try:
                return await asyncio.wait_for(self.client._server.wait(), WAIT)
            finally:
                if self.client._server.returncode is None:
                    self.client._server.kill()
                await self.client.stop()

        return self._runner.run(end())

    def tell(self, method, params) -> None:
        async def send():
            method(params)

        self._runner.run(send())

    def ask(self, method, params):
        return self._runner.run(asyncio.wait_for(method(params), WAIT))

    def until(self, ready) -> None:
        async def wait():
            while not ready():
                self._news.clear()
                await self._news.wait()

        self._runner.run(asyncio.wait_for(wait(), WAIT))

    def pause(self, seconds: float) -> None:
        self._runner.run(asyncio.sleep(seconds))


@contextmanager
def connected(folder: Path | None = None, capabilities: types.ClientCapabilities = CAN):
    """Start the server, and stop it in the way of the protocol."""
    with asyncio.Runner() as runner:
        connection = Connection(runner)
        connection.start(folder, capabilities)
        try:
            yield connection
        finally:
            assert connection.stop() == 0


class Editor:
    """The verbs of a person at work in one desk."""

    def __init__(self, connection: Connection, root: Path) -> None:
        self.connection, self.root, self.versions = connection, root, {}

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def document(self, path: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(path))

    def open(self, path: str = OFFICERS, text: str | None = None) -> None:
        text = (self.root / path).read_bytes().decode() if text is None else text
        self.versions[path] = 1
        item = types.TextDocumentItem(self.uri(path), "yaml", 1, text)
        self.connection.tell(self.connection.client.text_document_did_open, types.DidOpenTextDocumentParams(item))

    def type(self, text: str, path: str = OFFICERS) -> None:
        if path not in self.versions:
            self.open(path)
        self.versions[path] += 1
        document = types.VersionedTextDocumentIdentifier(self.versions[path], self.uri(path))
        change = types.DidChangeTextDocumentParams(document, [types.TextDocumentContentChangeWholeDocument(text)])
        self.connection.tell(self.connection.client.text_document_did_change, change)

    def close(self, path: str = OFFICERS) -> None:
        del self.versions[path]
        params = types.DidCloseTextDocumentParams(self.document(path))
        self.connection.tell(self.connection.client.text_document_did_close, params)

    def changed_on_disk(self, path: str) -> None:
        events = [types.FileEvent(self.uri(path), types.FileChangeType.Changed)]
        params = types.DidChangeWatchedFilesParams(events)
        self.connection.tell(self.connection.client.workspace_did_change_watched_files, params)

    def shown(self, path: str = OFFICERS) -> list[types.Diagnostic]:
        """Return what stands under the newest text of an open file, once it is there."""
        told, uri = self.connection.told, self.uri(path)
        self.connection.until(lambda: uri in told and told[uri].version == self.versions[path])
        return told[uri].diagnostics

    def codes(self, path: str = OFFICERS) -> list[str]:
        return [one.code for one in self.shown(path)]

    def until_codes(self, path: str, *codes: str) -> None:
        """Wait until exactly these findings stand in a file."""
        told, uri = self.connection.told, self.uri(path)
        self.connection.until(lambda: uri in told and [one.code for one in told[uri].diagnostics] == list(codes))

    def place(self, marked: str, path: str = OFFICERS) -> dict:
        """Type a text whose ``¦`` is the cursor; return what a question about that place needs."""
        before, _, after = marked.partition("¦")
        self.type(before + after, path)
        line = before.split("\n")[-1]
        position = types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)
        return {"text_document": self.document(path), "position": position}

    def offered(self, marked: str, path: str = OFFICERS) -> list[types.CompletionItem]:
        params = types.CompletionParams(**self.place(marked, path))
        answer = self.connection.ask(self.connection.client.text_document_completion_async, params)
        return list(answer.items) if answer else []

    def completed(self, marked: str, label: str, path: str = OFFICERS) -> str:
        """Return the text with the offer taken that has this label, or is the first to begin so."""
        offered = [one for one in self.offered(marked, path) if one.label.startswith(label)]
        item = next((one for one in offered if one.label == label), offered[0])
        return edited(marked.replace("¦", "", 1), [item.text_edit, *(item.additional_text_edits or [])])

    def actions(self, start: str, text: str, only=None, path: str = OFFICERS) -> list[types.CodeAction]:
        """Type ``text``, and return what can be done where ``start`` stands in it."""
        place = self.place(text.replace(start, f"¦{start}", 1), path)
        params = types.CodeActionParams(
            place["text_document"], types.Range(place["position"], place["position"]), types.CodeActionContext([], only)
        )
        return list(self.connection.ask(self.connection.client.text_document_code_action_async, params) or ())

    def hover(self, marked: str, path: str = OFFICERS) -> str:
        params = types.HoverParams(**self.place(marked, path))
        answer = self.connection.ask(self.connection.client.text_document_hover_async, params)
        return answer.contents.value.replace("\\", "") if answer else ""

    def words_at(self, locations, texts: dict[str, str]) -> list[tuple[str, str]]:
        """Return the file and the words of each place; ``texts`` are the unsaved ones."""
        found = []
        for one in locations or ():
            path = one.uri.removeprefix(f"{self.root.as_uri()}/")
            text = texts.get(path) or (self.root / path).read_bytes().decode()
            rest = edited(text, [types.TextEdit(one.range, "\0")])
            found.append((path, text[rest.index("\0") :][: len(text) - len(rest) + 1]))
        return found

    def definition(self, marked: str, path: str = OFFICERS) -> list[tuple[str, str]]:
        params = types.DefinitionParams(**self.place(marked, path))
        answer = self.connection.ask(self.connection.client.text_document_definition_async, params)
        return self.words_at(answer, {path: marked.replace("¦", "", 1)})

    def references(self, marked: str, path: str = OFFICERS, declared: bool = False) -> list[tuple[str, str]]:
        params = types.ReferenceParams(types.ReferenceContext(declared), **self.place(marked, path))
        answer = self.connection.ask(self.connection.client.text_document_references_async, params)
        return self.words_at(answer, {path: marked.replace("¦", "", 1)})

    def renamed(self, marked: str, new: str, path: str = OFFICERS) -> dict[str, str]:
        """Return the texts of all files that a new name changes."""
        params = types.RenameParams(new_name=new, **self.place(marked, path))
        edit = self.connection.ask(self.connection.client.text_document_rename_async, params)
        return self.after(edit, {path: marked.replace("¦", "", 1)})

    def after(self, edit: types.WorkspaceEdit, texts: dict[str, str]) -> dict[str, str]:
        """Return the texts of the desk's files as an edit leaves them, by path; ``texts`` are the unsaved ones."""
        for change in edit.document_changes:
            if isinstance(change, types.RenameFile):
                old, new = (uri.removeprefix(f"{self.root.as_uri()}/") for uri in (change.old_uri, change.new_uri))
                texts[new] = texts.pop(old, None) or (self.root / old).read_bytes().decode()
                texts[old] = ""
            else:
                path = change.text_document.uri.removeprefix(f"{self.root.as_uri()}/")
                before = texts.get(path) or (self.root / path).read_bytes().decode()
                texts[path] = edited(before, change.edits)
                assert change.text_document.version == self.versions.get(path)
        return texts


def edited(text: str, edits: list[types.TextEdit]) -> str:
    """Make the edits as an editor does: by lines, and columns in UTF-16."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]

    def offset(place: types.Position) -> int:
        before = lines[place.line].encode("utf-16-le")[: 2 * place.character]
        return starts[place.line] + len(before.decode("utf-16-le"))

    for edit in sorted(edits, key=lambda one: offset(one.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text
