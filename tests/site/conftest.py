"""The built site, a server for it on loopback, and a real browser: each made once for all site tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from built_site import BuiltSite
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder, so that ``-m "not site"`` leaves them all out."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.site)


def _node_module(path: str) -> Path:
    file = HERE / "node_modules" / path
    if not file.is_file():
        pytest.fail(f"{path} is missing: run `npm install` in tests/site", pytrace=False)
    return file


@pytest.fixture(scope="session")
def axe_source() -> str:
    return _node_module("axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def nu_checker() -> list[str]:
    """Return the command of the Nu HTML checker."""
    java = shutil.which("java")
    if not java:
        pytest.fail("java is missing: install a Java runtime, 17 or newer, for the Nu HTML checker", pytrace=False)
    return [java, "-jar", str(_node_module("vnu-jar/build/dist/vnu.jar"))]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the site into ``…/web/repo``: it is served under a sub-path, as project pages are.

    ``FACTCHECK_SITE_OUTPUT`` names a folder that was built already, and saves building it.
    """
    folder = tmp_path_factory.mktemp("site") / "web" / "repo"
    built = os.environ.get("FACTCHECK_SITE_OUTPUT")
    if built:
        shutil.copytree(built, folder)
        return BuiltSite(folder)
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    if run.returncode or not (folder / "index.html").is_file():
        pytest.fail(f"the site does not build:\n{run.stdout}\n{run.stderr}", pytrace=False)
    return BuiltSite(folder)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """Serve the site on loopback; return the address that every path is added to."""
    handler = partial(_Quiet, directory=str(site.folder.parent))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{site.folder.name}/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).is_file():
        pytest.fail(f"{CHROMIUM} is missing: install Chromium, or name it in CHROMIUM", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
