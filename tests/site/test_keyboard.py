"""The way through a page by keyboard: the skip link first, each stop seen, and the parts that matter met in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from kinds import STOPS
from playwright.sync_api import Browser
from probes import FOCUS
from visit import Visit, quiet_context
from web import Web

MOST_STOPS = 400


def _stops(visit: Visit) -> Iterator[dict[str, Any]]:
    """Press Tab until the page is left, and give each stop."""
    for _ in range(MOST_STOPS):
        visit.page.keyboard.press("Tab")
        stop = visit.run(FOCUS)
        if stop["tag"] == "BODY":
            return
        yield stop
    pytest.fail(f"more than {MOST_STOPS} stops, or no way out")


@pytest.mark.parametrize("path", STOPS)
def test_every_stop_shows_its_focus(path: str, web: Web, browser: Browser) -> None:
    context = quiet_context(browser, 768)
    visit = Visit(context.new_page(), web.address + path)
    stops = list(_stops(visit))
    context.close()
    assert [stop for stop in stops if not (stop["outline"] and stop["seen"])] == []
    if "embed/" not in path:
        assert stops[0]["href"] == "#content"


def _walk(path: str, web: Web, browser: Browser) -> list[dict[str, Any]]:
    context = quiet_context(browser)
    stops = list(_stops(Visit(context.new_page(), web.address + path)))
    context.close()
    return stops


def _first_result(path: str, web: Web, browser: Browser) -> str | None:
    context = quiet_context(browser)
    result = Visit(context.new_page(), web.address + path).page.locator(".card-claim a:visible").first
    address = result.get_attribute("href")
    context.close()
    return address


def test_header_filters_and_results_come_in_reading_order(web: Web, browser: Browser) -> None:
    stops = _walk("claims/?verdict=true", web, browser)
    names = [stop["id"] or stop["text"] for stop in stops]
    menu = ["Search", "Claims", "Sources", "Topics", "Claimants", "Verdicts", "Corrections", "Methodology", "About"]
    assert names[2:11] == menu
    filters = ["by-verdict", "by-topic", "by-claimant", "by-source", "by-year", "by-sort"]
    assert [name for name in names if name.startswith("by-")] == filters
    at = names.index("by-sort")
    assert names[at + 1].startswith("Remove filter Verdict")
    assert stops[at + 2]["href"] == _first_result("claims/?verdict=true", web, browser)


def test_the_search_leads_to_its_results(web: Web, browser: Browser) -> None:
    stops = _walk("search/?q=officers", web, browser)
    names = [stop["id"] for stop in stops]
    at = names.index("words")
    assert names[at + 1 : at + 5] == ["of-verdict", "of-topic", "of-claimant", "of-year"]
    assert stops[at + 5]["href"] == _first_result("search/?q=officers", web, browser)


def test_every_item_of_evidence_is_reached(web: Web, browser: Browser) -> None:
    reached = [stop["href"] for stop in _walk("repo/claims/harbour-dredged/", web, browser)]
    for address in (
        "https://town.example.org/contract",
        "https://blog.example.org/1",
        "https://soundings.example.org/",
    ):
        assert address in reached
    assert reached.index("https://town.example.org/contract") < reached.index("https://blog.example.org/1")
