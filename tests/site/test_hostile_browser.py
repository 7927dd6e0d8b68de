"""Hostile words in a real browser: no page runs them, asks elsewhere for anything, or complains."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from acceptance.hostile.desk import hostile_desk

_WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event => window.violations.push(
  `${event.violatedDirective}: ${event.blockedURI}`));
"""
# What a reader does by accident: hover, focus and open everything.
_TOUCH = """
() => {
  for (const element of document.querySelectorAll("body *")) {
    for (const type of ["mouseover", "mouseenter", "focus", "error", "load", "toggle", "animationstart"])
      element.dispatchEvent(new Event(type, {bubbles: false}));
    if (element.matches("details")) element.open = true;
  }
}
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = hostile_desk(tmp_path_factory.mktemp("hostile") / "desk")
    done = desk.pelican()
    assert done.returncode == 0, done.stdout + done.stderr
    return desk.root / "output"


@pytest.fixture(scope="module")
def hostile_address(output: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(output)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _visit(page: Page, address: str, path: str) -> list[str]:
    """Open a page, touch all of it, and return what is wrong."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: None if request.url.startswith(address) else said.append(request.url))
    page.add_init_script(_WATCH)
    page.goto(address + path, wait_until="load")
    page.evaluate(_TOUCH)
    if page.evaluate("'__pwned' in window"):
        said.append("a script ran")
    said += page.evaluate("window.violations")
    if not page.url.startswith(address):
        said.append(f"led to {page.url}")
    return said


def test_nothing_hostile_happens(output: Path, hostile_address: str, browser: Browser) -> None:
    context = browser.new_context()
    found = {}
    for file in sorted(output.rglob("*.html")):
        page = context.new_page()
        path = file.relative_to(output).as_posix()
        said = _visit(page, hostile_address, path)
        if said:
            found[path] = said
        page.close()
    context.close()
    assert found == {}


_EVIL = (
    "<img src=x onerror=window.__pwned=1>",
    '"><svg onload=window.__pwned=1>',
    "javascript:window.__pwned=1",
    "</script><script>window.__pwned=1</script>",
    "{{constructor.constructor('window.__pwned=1')()}}",
)


@pytest.mark.parametrize("evil", _EVIL)
def test_an_address_that_a_stranger_made_runs_nothing(hostile_address: str, browser: Browser, evil: str) -> None:
    """A link to the list or the search carries words of whoever made it: scripts show them as words."""
    context = browser.new_context()
    asked = "&".join(f"{name}={quote(evil)}" for name in ("q", "verdict", "claimant", "topic", "source", "sort", "x"))
    for path in ("claims/index.html", "search/index.html", "index.html"):
        for mark in (f"?{asked}", f"#{quote(evil)}", f"?{asked}#{quote(evil)}"):
            page = context.new_page()
            said = [one for one in _visit(page, hostile_address, path + mark) if "404" not in one]
            assert said == [], path + mark
            page.close()
    context.close()


def test_pictures_run_nothing(output: Path, hostile_address: str, browser: Browser) -> None:
    context = browser.new_context()
    found = {}
    for file in sorted(output.rglob("*.svg")):
        page = context.new_page()
        path = file.relative_to(output).as_posix()
        said = [one for one in _visit(page, hostile_address, path) if "404" not in one]  # a picture names no icon
        if said:
            found[path] = said
        page.close()
    context.close()
    assert found == {}
