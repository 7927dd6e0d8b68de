"""The filters and the search in a real browser: combined, by keyboard, from an address, and back."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import BuiltSite
from playwright.sync_api import Browser, Page, Route, expect

HOSTILE = "</script><img src=x onerror=alert(1)><b>bold</b>"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened = context.new_page()
    opened.set_default_timeout(5000)
    errors: list[str] = []
    opened.on("console", lambda message: errors.append(message.text))
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


def test_the_scripts_parts_hold_on_their_own() -> None:
    node = shutil.which("node")
    if not node:
        pytest.fail("node is missing: install Node 20 or newer", pytrace=False)
    files = [str(file) for file in (Path(__file__).parent / "js").glob("*.test.js")]
    run = subprocess.run([node, "--test", *files], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout


def test_filters_combine_count_and_go_back(page: Page, address: str) -> None:
    page.goto(address + "claims/index.html")
    page.get_by_label("Verdict", exact=True).select_option("true")
    expect(page.locator("#found")).to_contain_text(" of ")
    expect(page.locator("#plain")).to_be_hidden()
    page.get_by_label("Year", exact=True).select_option("2025")
    expect(page).to_have_url(address + "claims/index.html?verdict=true&year=2025")
    expect(page.locator("#said")).to_have_text(page.locator("#found").inner_text())
    shown = page.locator("#results .card .verdict")
    assert set(shown.all_inner_texts()) == {"True"}
    expect(page).to_have_title("True, 2025 – Claims – factcheck demonstration")
    page.go_back()
    expect(page.locator(".active li")).to_have_count(1)
    page.go_back()
    expect(page.locator("#plain")).to_be_visible()
    page.go_forward()
    page.get_by_role("link", name="Remove filter Verdict: True").click()
    expect(page.locator("#plain")).to_be_visible()


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    page.goto(address + "claims/index.html")
    page.get_by_label("Verdict", exact=True).focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".active li")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Clear all")).to_be_visible()
    page.get_by_role("link", name="Clear all").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#plain")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "by-verdict"


def test_a_choice_that_nothing_fits_has_a_way_on(page: Page, address: str) -> None:
    page.goto(address + "claims/index.html?verdict=true&claimant=nobody&sort=title")
    expect(page.locator("#results")).to_contain_text("No claim fits")
    expect(page.get_by_role("link", name="Remove filter Claimant: nobody")).to_be_visible()


def test_hostile_words_stay_words(page: Page, address: str) -> None:
    def spoil(route: Route) -> None:
        rows = route.fetch().json()
        route.fulfill(json=[[row[0], HOSTILE, row[2], HOSTILE, 0, HOSTILE] for row in rows])

    page.route("**/data/filter/text-*.json", spoil)
    page.goto(address + "claims/index.html?verdict=true")
    expect(page.locator("#results .card-claim").first).to_have_text(HOSTILE)
    assert page.locator("#results img, #results b").count() == 0


def outsource(page: Page, facet: str, rest: int = 0) -> list[str]:
    """Serve a facet as a large site does, from a file of its own; return the list of what is asked for."""
    asked: list[str] = []

    def shrink(route: Route) -> None:
        index = route.fetch().json()
        column = index["facets"].pop(facet)
        page.route(f"**/data/filter/{facet}.json", lambda other: other.fulfill(json={**column, "rest": rest}))
        route.fulfill(json=index)

    page.route("**/data/filter/index.json", shrink)
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    return asked


def test_a_facet_of_a_large_site_comes_when_a_reader_comes_to_it(page: Page, address: str) -> None:
    asked = outsource(page, "claimant", 4213)
    page.goto(address + "claims/index.html")
    page.get_by_label("Verdict", exact=True).select_option("true")
    expect(page.locator("#results .card").first).to_contain_text(",")  # who said it and when
    assert "claimant.json" not in asked
    choice = page.get_by_label("Claimant", exact=True)
    choice.focus()
    expect(choice.locator("option").last).to_have_text("4,213 more, in the lists to browse")
    assert choice.locator("option").count() > 2
    choice.select_option(index=1)
    expect(page.locator(".active li")).to_have_count(3)
    page.reload()
    expect(page.locator(".active li")).to_have_count(3)
    expect(page.locator("#results .card").first).to_be_visible()


def test_a_name_that_the_filters_of_a_large_site_leave_out_has_a_way_to_its_page(page: Page, address: str) -> None:
    outsource(page, "claimant", 1)
    page.goto(address + "claims/index.html?claimant=some-one")
    way = page.get_by_role("link", name="See the page of the one asked for")
    expect(way).to_have_attribute("href", "../claimants/some-one/")


def test_a_facet_that_does_not_come_is_said(page: Page, address: str) -> None:
    outsource(page, "topic")
    page.goto(address + "claims/index.html")
    page.route("**/data/filter/topic.json", lambda route: route.fulfill(status=200, body="no JSON"))
    page.evaluate("history.replaceState(null, '', '?topic=x'); dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.locator("#results")).to_contain_text("could not be loaded")


def test_from_disk_the_plain_pages_stand(page: Page, site: BuiltSite) -> None:
    page.goto((site.folder / "claims/index.html").as_uri())
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("#plain .card").first).to_be_visible()
    page.goto((site.folder / "search/index.html").as_uri())
    expect(page.get_by_role("main")).to_contain_text("has no search index")


def test_the_search_finds_filters_and_keeps_the_address(page: Page, address: str, site: BuiltSite) -> None:
    if not (site.folder / "pagefind").is_dir():
        pytest.skip("the extra `search` is not installed")
    page.goto(address + "search/index.html")
    page.get_by_role("searchbox").fill("officers")
    expect(page.locator("#count")).to_contain_text("found")
    page.get_by_label("Verdict", exact=True).select_option("True")
    expect(page).to_have_url(address + "search/index.html?q=officers&verdict=True")
    expect(page.locator("#found .card").first).to_be_visible()
    page.locator("#found .card-claim a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/claims/" in page.url
