"""A small web server on loopback that delivers folders as a static host does: compressed, with their 404 page."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


class _StaticHost(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        file = Path(self.directory) / unquote(urlsplit(self.path).path).lstrip("/")
        if file.is_dir():
            if not self.path.partition("?")[0].endswith("/"):
                super().do_GET()  # redirects to the folder
                return
            file /= "index.html"
        if file.is_file():
            self._deliver(200, file)
        else:
            self._deliver(404, self._not_found(file))

    def _not_found(self, file: Path) -> Path:
        """Return the 404 page of the site that the missing file would be in."""
        above = [folder for folder in file.parents if folder.is_relative_to(self.directory)]
        return next(folder / "404.html" for folder in above if (folder / "404.html").is_file())

    def _deliver(self, status: int, file: Path) -> None:
        body = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(file))
        if file.suffix in _PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder``; give the address that every path is added to."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_StaticHost, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
