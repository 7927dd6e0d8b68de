"""`factcheck source add`: a file or a page becomes a source, with a sidecar and a pin; nothing is overwritten."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

PAGE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Council cuts posts | Fixture News</title>
<meta property="og:site_name" content="Fixture News"><meta property="og:title" content="Council cuts posts">
<meta name="author" content="Ann Author"><meta property="article:published_time" content="2025-11-07T08:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Council cuts posts</h1>
<p>The council has cut 200 posts since May, the mayor said on Monday to all who were there.</p>
<p>Nobody was dismissed, she said: the posts were those of people who had left, and the work was shared out.</p>
</article></body></html>
"""
TRANSCRIPT = (
    "WEBVTT\n\n00:01.000 --> 00:04.000\nWe have cut 200 posts\n\n00:04.000 --> 00:06.000\nsince May, and no more.\n"
)
LATIN = "Le maire a déclaré que la ville a supprimé 200 postes depuis mai.\n".encode("latin-1")


class Site(BaseHTTPRequestHandler):
    answers: ClassVar = {
        "/news/2025/council-cuts": ("text/html; charset=utf-8", PAGE.encode()),
        "/speech.vtt": ("text/plain", TRANSCRIPT.encode()),
        "/maire.txt": ("text/plain; charset=iso-8859-1", LATIN),
        "/picture": ("image/png", b"\x89PNG"),
        "/huge.txt": ("text/plain", b"word " * 2_000_000),
        "/long.txt": ("text/plain", b"word " * 500_000),
        "/empty": ("text/html", b""),
    }

    def do_GET(self) -> None:
        if self.path == "/old":
            self.send_response(301)
            self.send_header("Location", "/news/2025/council-cuts")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        kind, data = self.answers.get(self.path, ("text/html", b"<p>Not here</p>"))
        self.send_response(200 if self.path in self.answers else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_page_is_kept_as_it_was_sent_with_what_it_says_of_itself(factcheck, desk, site):
    done = factcheck("source", "add", f"{site}/news/2025/council-cuts", "--today", "2026-11-24")
    assert (done.returncode, done.stderr) == (0, "")
    assert desk.read("seeds/council-cuts-posts.html") == PAGE
    assert desk.read("seeds/council-cuts-posts.yaml").splitlines() == [
        "title: Council cuts posts",
        "date: 2025-11-07",
        "publisher: Fixture News",
        "author: Ann Author",
        f"url: {site}/news/2025/council-cuts",
        "retrieved: 2026-11-24",
        "language: en-GB",
        f"sha256: {hashlib.sha256(PAGE.encode()).hexdigest()}",
    ]
    assert "claims call it `council-cuts-posts`" in done.stdout
    assert "look whether it is right: `title`, `date`, `publisher`, `author` and `language`" in done.stdout


def test_the_page_can_be_quoted_at_once(factcheck, desk, site):
    factcheck("source", "add", f"{site}/old", "--id", "cuts", "--url", "https://news.example.org/cuts")
    desk.write("claims/cuts.yaml", desk.read("claims/officers.yaml"))
    desk.change("claims/cuts.yaml", "source: article", "source: cuts")
    desk.change(
        "claims/cuts.yaml",
        "quote: The city wants to hire 10,000 officers by January",
        "quote: The council has cut 200 posts since May",
    )
    done = factcheck("check")  # as of today, since the page was retrieved today
    assert (done.returncode, done.stdout) == (0, "2 claims, 2 sources, 2 quotes checked: nothing to report\n")


def test_a_file_is_copied_and_described_by_the_options(factcheck, desk, tmp_path_factory):
    file = tmp_path_factory.mktemp("downloads") / "Mayor's Speech.vtt"
    file.write_text(TRANSCRIPT)
    done = factcheck(
        "source",
        "add",
        str(file),
        "--url",
        "https://example.org/speech",
        "--kind",
        "transcript",
        "--title",
        "2025: a year",
    )
    assert done.returncode == 0, done.stderr
    assert desk.read("seeds/mayors-speech.vtt") == TRANSCRIPT
    assert desk.read("seeds/mayors-speech.yaml").splitlines()[:3] == [
        'title: "2025: a year"',
        "url: https://example.org/speech",
        f"sha256: {hashlib.sha256(TRANSCRIPT.encode()).hexdigest()}",
    ]
    assert "Still to be filled in in seeds/mayors-speech.yaml: `publisher`" in done.stdout


def test_the_server_s_word_on_the_encoding_is_written_down(factcheck, desk, site):
    done = factcheck("source", "add", f"{site}/maire.txt", "--publisher", "Mairie")
    assert done.returncode == 0, done.stderr
    assert "encoding: iso-8859-1\n" in desk.read("seeds/maire.yaml")
    assert "déclaré" in done.stdout


def test_captions_sent_as_plain_text_are_captions(factcheck, desk, site):
    assert factcheck("source", "add", f"{site}/speech.vtt", "--publisher", "X").returncode == 0
    assert (desk.root / "seeds/speech.vtt").is_file()


@pytest.mark.parametrize(
    ("origin", "reason"),
    [
        ("{site}/gone", "answers 404"),
        ("{site}/picture", "is of the type image/png"),
        ("{site}/huge.txt", "is larger than 5120 kB"),
        ("{site}/long.txt", "its text is longer than 2,000,000 characters"),
        ("{site}/empty", "can't be a source"),
        ("http://127.0.0.1:9/x", "can't be fetched"),
        ("http://[::1", "is not a web address"),
        ("nowhere.txt", "can't be read"),
        ("claims/officers.yaml", "must end in one of"),
        ("seeds/article.txt", "is a source already: `article`"),
    ],
)
def test_what_can_t_be_a_source_is_refused_and_nothing_written(factcheck, desk, site, origin, reason):
    before = sorted(desk.root.rglob("*"))
    done = factcheck("source", "add", origin.format(site=site), "--publisher", "X")
    assert done.returncode == 2
    assert reason in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert sorted(desk.root.rglob("*")) == before


def test_nothing_is_overwritten(factcheck, desk, tmp_path_factory):
    file = tmp_path_factory.mktemp("downloads") / "article.txt"
    file.write_text("Other words under the same name.\n")
    done = factcheck("source", "add", str(file))
    assert done.returncode == 2
    assert "the id `article` is taken; give another with --id" in " ".join(done.stderr.split())
    assert "Other words" not in desk.read("seeds/article.txt")
    assert factcheck("source", "add", str(file), "--id", "other").returncode == 0


def test_the_network_is_left_alone_but_for_source_add():
    """No command that only reads may import what fetches."""
    code = "import factcheck.cli, factcheck.check, factcheck.editing.locate, sys; print('urllib3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
