"""The built sites, a server for them on loopback, and a real browser: each made once for all site tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import BuiltSite
from playwright.sync_api import Browser, sync_playwright
from serve import served
from tools import CHROMIUM, FLAGS, node_module
from web import Web, demonstration, fill

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder, so that ``-m "not site"`` leaves them all out."""
    for item in items:
        if HERE in item.path.parents and not item.get_closest_marker("lighthouse"):
            item.add_marker(pytest.mark.site)


@pytest.fixture(scope="session")
def axe_source() -> str:
    return node_module("axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def nu_checker() -> list[str]:
    """Return the command of the Nu HTML checker."""
    java = shutil.which("java")
    if not java:
        pytest.fail("java is missing: install a Java runtime, 17 or newer, for the Nu HTML checker", pytrace=False)
    return [java, "-jar", str(node_module("vnu-jar/build/dist/vnu.jar"))]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the demonstration, built to be opened from disk."""
    return demonstration("pelicanconf.py", tmp_path_factory.mktemp("disk") / "site")


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    """Serve the demonstration, a desk in every state and an empty one, as a host does."""
    folder = tmp_path_factory.mktemp("web")
    with served(folder) as address:
        fill(folder, address, tmp_path_factory.mktemp)
        yield Web(folder, address)


@pytest.fixture(scope="session")
def address(web: Web) -> str:
    """Return where the demonstration is served."""
    return web.address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).is_file():
        pytest.fail(f"{CHROMIUM} is missing: install Chromium, or name it in CHROMIUM", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
