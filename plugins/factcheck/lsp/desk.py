"""One desk while it is edited: checked again after each change, and the editor told what is found.

However fast changes come, one check runs at a time, and only what was found in the newest text is told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.workspace import TextDocument

from factcheck.check import Checked
from factcheck.diagnostics import FileText, Report
from factcheck.editing.explain import addresses
from factcheck.editing.fix.one_file import fix_text
from factcheck.live import Live
from factcheck.lsp.board import Board
from factcheck.lsp.client import Client
from factcheck.lsp.files import path_of_uri, table_of, unsaved, uri_of_path
from factcheck.lsp.index import Index
from factcheck.lsp.places import Lines
from factcheck.model import Repository

if TYPE_CHECKING:
    from factcheck.lsp.server import Server

PAUSE = 0.02
"""How many seconds the person must have typed nothing before the desk is checked."""

_BOM = "\ufeff"
_NOWHERE = frozenset[str]()


class Desk:
    """The desk at one root, with the last check of it."""

    def __init__(self, server: Server, root: Path, today: Callable[[], date]) -> None:
        """``today`` gives the day that a check counts from."""
        self.root = root
        self.checked: Checked | None = None
        self._server, self._today, self._live = server, today, Live(root)
        self._wanted, self._scan, self._looking = 0, True, asyncio.Lock()
        self._work: asyncio.Task[None] | None = None
        self._board = Board(self.lines_of, self.uri_of)
        self._paths: dict[str, str | None] = {}
        self._index: Index | None = None

    def changed(self, on_disk: bool = True) -> None:
        """Check again, soon; ``on_disk`` says whether files may have changed there, too."""
        self._wanted += 1
        self._scan |= on_disk
        if self._work is None or self._work.done():
            self._work = asyncio.get_running_loop().create_task(self._check())

    async def settled(self) -> Checked | None:
        """Return the check of the texts as they are now; wait for it where it is under way."""
        while self._work is not None and not self._work.done():
            await asyncio.shield(self._work)
        return self.checked

    async def _check(self) -> None:
        number = 0
        while number != self._wanted:
            number = self._wanted
            await asyncio.sleep(PAUSE)
            if number == self._wanted:
                await self._check_once(number)

    async def _check_once(self, number: int) -> None:
        """Check the texts as they are, and tell what is found unless they have changed in the meantime."""
        versions = {document.uri: document.version for document in self.open().values()}
        try:
            held = unsaved(self.root, self.open())
            scan, self._scan = self._scan, False
            async with self._looking:
                checked = await asyncio.to_thread(self._live.check, self.today, held, None if scan else _NOWHERE)
            if number == self._wanted:
                self.checked = checked
                pages = addresses(checked.settings.rule_docs, {one.code for one in checked.report.diagnostics})
                for news in self._board.news(checked.report, versions, pages):
                    self._server.text_document_publish_diagnostics(news)
        except Exception as error:
            self._scan = True
            self._server.tell_error(f"the check of {self.root} failed", error)

    async def fixed(self, path: str, report: Report) -> str:
        """Return the text of a file with its safe fixes made; ``report`` is that of the texts as they are now."""
        held, bom = unsaved(self.root, self.open()), _BOM if report.files[path].bom else ""

        def look(text: str) -> Report:
            data = (bom + text).encode("utf-8", "surrogatepass")
            return self._live.check(self.today, {**held, path: data}, _NOWHERE).report

        async with self._looking:
            return await asyncio.to_thread(fix_text, path, report, look)

    def open(self) -> dict[str, TextDocument]:
        """Return the open documents of this desk by their paths from the root."""
        documents = self._server.workspace.text_documents.values()
        return {path: one for one in documents if (path := self.path_of(one.uri)) is not None}

    def path_of(self, uri: str) -> str | None:
        """Return the path from the root (POSIX) of a document; None where it is none of this desk."""
        if uri not in self._paths:
            file = path_of_uri(uri)
            within = file is not None and file.is_relative_to(self.root)
            self._paths[uri] = file.relative_to(self.root).as_posix() if file and within else None
        return self._paths[uri]

    def uri_of(self, path: str) -> str:
        """Return the address of the file at ``path``, as the editor writes it where the file is open."""
        document = self.open().get(path)
        return document.uri if document else uri_of_path(self.root / path)

    def lines_of(self, path: str) -> Lines:
        """Return the lines of the file at ``path``: of the open document where that is checked, else as last read."""
        document = self.open().get(path) if table_of(path) else None
        files = self.checked.report.files if self.checked else {}
        return self.lines(document.source if document else files.get(path, FileText(path, "")).text)

    def lines(self, text: str) -> Lines:
        """Return the lines of ``text`` as the client counts them."""
        encoding = self._server.workspace.position_encoding or types.PositionEncodingKind.Utf16
        return Lines(text, str(getattr(encoding, "value", encoding)))

    @property
    def client(self) -> Client:
        """What the editor can do."""
        return self._server.client

    @property
    def today(self) -> date:
        """The day that the desk is looked at."""
        return self._today()

    @property
    def index(self) -> Index:
        """What the desk has used so far, as of the last check."""
        repository = self.checked.repository if self.checked else Repository(self.today)
        if self._index is None or self._index.repository is not repository:
            self._index = Index(repository)
        return self._index
