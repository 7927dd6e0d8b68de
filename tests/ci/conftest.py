"""Reports as the check writes them, and a stand-in for GitHub that keeps what is sent to it."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

SHA = "ab" * 20


def finding(**given):
    place = {"path": "claims/officers.yaml", "line": 5, "column": 12, "end_line": 5, "end_column": 20}
    words = {"code": "QUO002", "name": "quote-altered", "severity": "error", "message": "the quotation differs"}
    return words | place | {"help": "copy it", "fix": None, "related": [], "fingerprint": "0" * 32} | given


def report(*findings):
    counts = dict.fromkeys(("errors", "warnings", "suppressed", "known"), 0) | {"claims": 3, "sources": 1, "quotes": 4}
    return {"version": 1, "findings": list(findings), "summary": counts}


def change(**given):
    words = {"rule": "verdict-flipped", "level": "error", "claim": "officers", "message": "the verdict was turned"}
    return words | {"fingerprint": "0" * 32} | given


def changes(*told):
    return {"version": 1, "base": "main", "changes": list(told)}


@pytest.fixture
def folder(tmp_path):
    """Write a report, and what is changed, as check.yml leaves them."""

    def write(report, changes=None):
        (tmp_path / "report").mkdir(exist_ok=True)
        for name, value in (("report", report), ("changes", changes)):
            if value is not None:
                text = value if isinstance(value, str) else json.dumps(value)
                (tmp_path / "report" / f"{name}.json").write_text(text, "utf-8", "surrogatepass")
        return tmp_path / "report"

    return write


class Hub:
    """What GitHub knows, and what it was asked."""

    def __init__(self):
        self.pulls, self.comments, self.asked, self.status = [], [], [], 200

    def answer(self, method, path, query, body):
        if path.endswith("/pulls"):
            return [one for one in self.pulls if query["head"] == [one["head"]["label"]]]
        if method == "GET":
            page = int(query["page"][0])
            return self.comments[(page - 1) * 100 : page * 100]
        if method == "POST":
            self.comments.append({"id": len(self.comments), "user": {"login": "github-actions[bot]"}, **body})
        else:
            self.comments[int(path.rpartition("/")[2])].update(body)
        return {}


@pytest.fixture
def hub():
    """Stand in for GitHub on this machine."""
    known = Hub()

    class Handler(BaseHTTPRequestHandler):
        def _serve(self):
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else None
            parts = urlsplit(self.path)
            known.asked.append((self.command, parts.path, body, self.headers["Authorization"]))
            out = json.dumps(known.answer(self.command, parts.path, parse_qs(parts.query), body)).encode()
            self.send_response(known.status)
            self.end_headers()
            self.wfile.write(out)

        do_GET = do_POST = do_PATCH = _serve  # noqa: N815  # names that the library asks for

        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    known.address = f"http://127.0.0.1:{server.server_port}"
    yield known
    server.shutdown()
    server.server_close()
