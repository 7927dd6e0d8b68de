"""A site in Arabic in a real browser: it is turned round as a whole, fits each width, and its scripts count right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from serve import served

from site_build.arabic import arabic_desk
from site_build.desks import Built

PAGES = """
    index.html claims/index.html claims/bridge/index.html claims/opening/index.html claims/who-paid/index.html
    sources/index.html sources/news/index.html sources/interview/index.html verdicts/index.html topics/index.html
    claimants/example-times/index.html corrections/index.html search/index.html about/index.html
    embed/bridge/index.html 404.html
""".split()
_TURNED = """
() => {
  const box = (name) => document.querySelector(name)?.getBoundingClientRect();
  const names = {};
  const brand = box(".brand a"), menu = box(".menu");
  if (innerWidth > 1000) names.menu = brand.left > menu.left;
  const crumbs = document.querySelectorAll(".crumbs li");
  if (crumbs.length > 1) names.crumbs = crumbs[0].getBoundingClientRect().left > crumbs[1].getBoundingClientRect().left;
  const parts = document.querySelectorAll(".bar rect");
  if (parts.length > 1) names.bar = parts[0].getBoundingClientRect().right > parts[1].getBoundingClientRect().right;
  const heading = box("h1");
  names.heading = Math.abs(heading.right - box("main").right) < 80;
  const mark = document.querySelector(".verdict");
  if (mark) names.mark = mark.querySelector("svg").getBoundingClientRect().left >
    mark.querySelector("span").getBoundingClientRect().left;
  return Object.entries(names).filter(([, right]) => !right).map(([name]) => `not turned round: ${name}`);
}
"""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return arabic_desk(tmp_path_factory.mktemp("arabic")).build(SITEURL="")


@pytest.fixture(scope="module")
def arabic_address(arabic: Built) -> Iterator[str]:
    with served(arabic.folder) as address:
        yield address


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_every_page_is_turned_round_and_fits(
    browser: Browser, arabic_address: str, axe_source: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    found = {}
    for path in PAGES:
        page = context.new_page()
        problems: list[str] = []
        page.on("console", lambda message, problems=problems: problems.append(message.text))
        page.on("pageerror", lambda error, problems=problems: problems.append(str(error)))
        page.goto(arabic_address + path, wait_until="load")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            problems.append("scrolls sideways")
        if page.evaluate("getComputedStyle(document.documentElement).direction") != "rtl":
            problems.append("reads from left to right")
        if not path.startswith("embed/"):
            problems += page.evaluate(_TURNED)
        page.evaluate(axe_source)
        problems += page.evaluate("async () => (await axe.run(document)).violations.map(one => one.id)")
        if problems:
            found[path] = problems
        page.close()
    context.close()
    assert found == {}


def test_quotes_of_another_language_keep_their_direction(browser: Browser, arabic_address: str) -> None:
    page = browser.new_page()
    page.goto(arabic_address + "claims/bridge/index.html")
    directions = page.evaluate(
        "[...document.querySelectorAll('.quote blockquote')].map(one => [one.lang, getComputedStyle(one).direction])"
    )
    assert directions == [["", "rtl"], ["en", "ltr"]]
    page.close()


def test_filters_and_search_count_in_arabic(browser: Browser, arabic_address: str) -> None:
    page = browser.new_page()
    page.goto(arabic_address + "claims/index.html")
    page.select_option("#by-topic", index=1)
    expect(page.locator("#results .card-claim a")).to_have_count(2)
    assert page.text_content("#found") == "2 من أصل 4 ادعاءات"
    page.select_option("#by-topic", index=2)
    expect(page.locator("#results .card-claim a")).to_have_count(3)
    assert page.text_content("#found") == "3 من أصل 4 ادعاءات"
    page.goto(arabic_address + "search/index.html")
    page.fill("#words", "الجسر")
    expect(page.locator("#count")).to_contain_text("ادعاء")
    page.close()
