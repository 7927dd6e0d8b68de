"""Serves a preview to the browser on this machine, and to nobody else.

It listens on the loopback address only, and answers only what names it by its own name: a page elsewhere that has its
host's name point here (DNS rebinding) gets nothing.
"""

from __future__ import annotations

import posixpath
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote

from factcheck.site.preview.panel import FOLDER, SCRIPT, STYLE
from factcheck.site.preview.preview import Preview

ADDRESS = "127.0.0.1"
_PATIENCE = 15  # seconds, after which a waiting page is told that we are still here


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    preview: Preview

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that goes away in the middle of a page is no error."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer one request."""
        host = self.headers.get("Host", "").lower()
        port = self.server.server_address[1]
        if host not in {f"{name}:{port}" for name in ("localhost", ADDRESS)}:
            self._send(421, "text/plain", b"This server answers to localhost only.\n")
            return
        raw, _, query = self.path.partition("?")
        path = unquote(raw, errors="replace")
        steps = path.split("/")
        if ".." in steps or "\\" in path or "\0" in path or steps[0] or "" in steps[1:-1]:
            self._send(400, "text/plain", b"That is no address of this site.\n")
        elif path == f"/{FOLDER}/events":
            self._events(parse_qs(query).get("seen", [""])[0])
        elif path in (f"/{FOLDER}/serve.js", f"/{FOLDER}/serve.css"):
            script = path.endswith(".js")
            self._send(200, "text/javascript" if script else "text/css", (SCRIPT if script else STYLE).encode())
        else:
            self._answer(path)

    do_HEAD = do_GET  # noqa: N815

    def _answer(self, path: str) -> None:
        name = path[1:]
        status, kind, pieces = self.server.preview.answer(name)
        if status == 404 and name and not name.endswith("/") and self.server.preview.answer(f"{name}/")[0] == 200:
            self.send_response(301)
            self.send_header("Location", quote(f"{path}/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self._send(status, kind or _kind(name), b"".join(pieces))

    def _send(self, status: int, kind: str, data: bytes) -> None:
        self.send_response(status)
        charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "xml")) else ""
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _events(self, seen: str) -> None:
        """Tell a page once that there is something newer than what it has ``seen`` (HTML, server-sent events)."""
        preview = self.server.preview
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        while True:
            with preview.changed:
                preview.changed.wait_for(lambda: str(preview.version) != seen, _PATIENCE)
                newer = str(preview.version) != seen
            self.wfile.write(b"data: reload\n\n" if newer else b": waiting\n\n")
            self.wfile.flush()
            if newer:
                return

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


def _kind(name: str) -> str:
    import mimetypes

    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.create_server((ADDRESS, 0)) as one:
        port: int = one.getsockname()[1]
        return port


def start(preview: Preview, port: int) -> ThreadingHTTPServer:
    """Answer at ``port`` from now on, in the background."""
    server = _Server((ADDRESS, port), _Handler)
    server.preview = preview
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def watch(preview: Preview) -> None:
    """Take in what changes, until someone stops us; where what is watched changes itself, watch anew."""
    from watchfiles import watch as changes

    while True:
        watched = preview.watched
        for found in changes(*watched, step=20, debounce=400, raise_interrupt=True):
            preview.update({Path(path) for _, path in found if not _passing(path)})
            if preview.watched != watched:
                break


def _passing(path: str) -> bool:
    """Whether an editor or Python made the file in passing."""
    name = posixpath.basename(path)
    return name.startswith(".") or name.endswith(("~", ".swp", ".tmp", ".pyc")) or name == "4913"
