"""Every kind of page in a browser: at each width, light and dark, in forced colours, on paper; and what it weighs."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from kinds import ALIAS, PAGES
from playwright.sync_api import Browser
from probes import AXE, LONG, MOVING, PAPER, SIDEWAYS, SMALL
from visit import Visit, quiet_context, stay
from web import Web

SCREENSHOTS = Path(__file__).parent / "screenshots"
VIEWS: list[tuple[int, Any]] = list(product((320, 768, 1280), ("light", "dark")))

BUDGETS = {"claims/x": (30_000, 6), "embed": (15_000, 4), "search": (250_000, 30)}
"""The most bytes and requests of a kind of page; a search loads its index, which is WebAssembly."""
LIST_BUDGET = (50_000, 12)


def _kind(path: str) -> str:
    parts = [part for part in path.removeprefix("repo/").removeprefix("none/").partition("?")[0].split("/") if part]
    return "claims/x" if parts[0] == "claims" and len(parts) == 2 else parts[0]


def _cost(visit: Visit, address: str, path: str) -> list[str]:
    most_bytes, most_requests = BUDGETS.get(_kind(path), LIST_BUDGET)
    found = [f"another host: {one.url}" for one in visit.requests if not one.url.startswith(address)]
    if (weight := visit.weight()) > most_bytes:
        found.append(f"weighs {weight} bytes")
    if len(visit.requests) > most_requests:
        found.append(f"needs {len(visit.requests)} requests")
    return found


def _view(visit: Visit, name: str, **media: Any) -> list[str]:
    visit.page.emulate_media(**media)
    visit.page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)
    return [f"{name}: {problem}" for problem in (*visit.run(SIDEWAYS), *visit.run(AXE))]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_in_every_view(path: str, web: Web, browser: Browser, axe_source: str) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    context = quiet_context(browser)
    page = context.new_page()
    if path == ALIAS:
        stay(page, web.address + path)
    visit = Visit(page, web.address + path)
    found = _cost(visit, web.address, path)
    found += visit.run(SMALL) + visit.run(LONG) + visit.run(MOVING)
    if visit.run("document.querySelectorAll('h1').length") != 1:
        found.append("not exactly one h1")
    visit.run(axe_source)
    name = path.replace("/", "_").replace("?", "_")
    for width, scheme in VIEWS:
        visit.page.set_viewport_size({"width": width, "height": 900})
        found += _view(visit, f"{name}-{width}-{scheme}", color_scheme=scheme)
    visit.page.set_viewport_size({"width": 768, "height": 900})
    found += _view(visit, f"{name}-forced", color_scheme="dark", forced_colors="active")
    visit.page.emulate_media(media="print", color_scheme="dark", forced_colors="none")
    visit.page.screenshot(path=SCREENSHOTS / f"{name}-print.png", full_page=True)
    if "embed/" not in path:
        found += visit.run(PAPER)
    found += visit.run("window.violations")
    # A missing page's own status is what the browser speaks of.
    found += [error for error in visit.errors if "no/such" not in path or "404" not in error]
    context.close()
    assert found == []
