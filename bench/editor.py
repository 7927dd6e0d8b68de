"""What a key costs in an editor: CPU seconds of `factcheck lsp` for an edit of one claim, and for what is asked there.

Usage: python bench/editor.py [CLAIMS]   (default: 10000; Linux, for the CPU time of the running server)
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import corpus
from lsprotocol import types
from pygls.lsp.client import LanguageClient

TIMES = 30
CLAIM = "claims/0/claim-500.yaml"
_TICK = os.sysconf("SC_CLK_TCK")


class Editor(LanguageClient):
    """A client with one claim open, which waits for the findings after each edit."""

    def __init__(self, root: Path) -> None:
        """Work in the desk at ``root``; nothing is started yet."""
        super().__init__("bench", "1")
        self.root, self.text, self.version = root, (root / CLAIM).read_text("utf-8"), 0
        self.uri = (root / CLAIM).as_uri()
        self._answered: dict[int, asyncio.Event] = {}
        self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._keep(params))
        self.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _: None)

    def _keep(self, params: types.PublishDiagnosticsParams) -> None:
        if params.uri == self.uri and params.version in self._answered:
            self._answered[params.version].set()

    async def begin(self) -> None:
        """Start the server, and wait until the desk has been read."""
        await self.start_io(str(Path(sys.executable).parent / "factcheck"), "lsp", "--today", "2026-11-24")
        watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
        can = types.ClientCapabilities(types.WorkspaceClientCapabilities(did_change_watched_files=watching))
        await self.initialize_async(types.InitializeParams(can))
        self.initialized(types.InitializedParams())
        item = types.TextDocumentItem(self.uri, "yaml", 0, self.text)
        self._answered[0] = asyncio.Event()
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await self._answered[0].wait()

    async def type(self, text: str) -> None:
        """Put ``text`` in the claim's place, and wait for its findings."""
        self.version += 1
        self._answered[self.version] = asyncio.Event()
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))
        await self._answered[self.version].wait()

    async def complete(self, line: int, character: int) -> None:
        """Ask what could be written at a place."""
        place = types.Position(line, character)
        document = types.TextDocumentIdentifier(self.uri)
        await self.text_document_completion_async(types.CompletionParams(document, place))

    def cpu(self) -> float:
        """Return the server's CPU seconds so far."""
        fields = Path(f"/proc/{self._server.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK


async def main(claims: int) -> None:
    """Measure on a desk of so many claims, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        corpus.make(Path(folder), claims)
        editor = Editor(Path(folder))
        await editor.begin()
        print(f"{claims:,} claims\n\n| work | CPU s | wall s |\n|---|---:|---:|")
        print(f"| open the desk | {editor.cpu():.2f} | |")
        words, verdict = editor.text + "# a word {}\n", editor.text.replace("\nverdict: ", "\nverdict: {}x", 1)
        await _row(editor, "an edit of a comment", lambda number: editor.type(words.format(number)))
        await _row(editor, "an edit of the verdict", lambda number: editor.type(verdict.format("y" * (number % 3))))
        await editor.type(editor.text + "related:\n  - ")
        lines = editor.text.count("\n")
        await _row(editor, "complete a claim's id", lambda _: editor.complete(lines + 1, 4))
        await _row(editor, "complete a field's name", lambda _: editor.complete(0, 0))
        await editor.shutdown_async(None)
        editor.exit(None)
        await editor.stop()


async def _row(editor: Editor, work: str, run: Callable[[int], Awaitable[None]]) -> None:
    await run(TIMES)
    cpu, wall = editor.cpu(), time.perf_counter()
    for number in range(TIMES):
        await run(number)
    cpu, wall = (editor.cpu() - cpu) / TIMES, (time.perf_counter() - wall) / TIMES
    print(f"| {work} | {cpu:.3f} | {wall:.3f} |", flush=True)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else 10_000))
