"""One page of each kind in a real browser: readable, reachable and quiet at each width, in each scheme."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from built_site import BuiltSite
from playwright.sync_api import Browser, Page

SCREENSHOTS = Path(__file__).parent / "screenshots"
VIEWS = list(product((320, 768, 1280), ("light", "dark")))

_WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event => window.violations.push(
  `${event.violatedDirective}: ${event.blockedURI}`));
"""
_AXE = """
async () => (await axe.run(document, {rules: {"target-size": {enabled: true}}})).violations.map(
  found => `${found.id}: ${found.nodes.map(node => node.target.join(" ")).join(", ")}`)
"""
_SMALL = """
() => {
  const small = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (walk.currentNode.data.trim() && element.checkVisibility() && !element.closest("script")
        && parseFloat(getComputedStyle(element).fontSize) < 18)
      small.add(element.outerHTML.slice(0, 80));
  }
  return [...small];
}
"""
# Characters a line, over all lines but the last of each paragraph: single lines vary with their letters.
_LONG = """
() => [...document.querySelectorAll("main p, main li, main dd")].flatMap(block => {
  if (block.querySelector("p, ul, ol, dl, table, svg, .visually-hidden")) return [];
  const range = document.createRange(), lines = new Map();
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walk.nextNode())
    for (let i = 0; i < walk.currentNode.length; i++) {
      range.setStart(walk.currentNode, i);
      range.setEnd(walk.currentNode, i + 1);
      const box = range.getBoundingClientRect();
      if (box.width) {
        const line = Math.round(box.bottom / 12);
        lines.set(line, (lines.get(line) || 0) + 1);
      }
    }
  const full = [...lines.values()].slice(0, -1);
  const mean = full.reduce((sum, count) => sum + count, 0) / full.length;
  return full.length > 1 && mean > 75 ? [`${Math.round(mean)}: ${block.textContent.slice(0, 60)}`] : [];
})
"""
_FOCUS = """
() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  return {
    tag: element.tagName, text: element.textContent.trim().slice(0, 60), href: element.getAttribute("href"),
    outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
  };
}
"""


class Visit:
    """A page opened in one view, with everything it complained about."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.errors: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.errors.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("requestfailed", lambda request: self.errors.append(f"failed: {request.url}"))
        page.on("request", lambda request: self.requests.append(request.url))
        page.add_init_script(_WATCH)
        page.goto(address, wait_until="load")

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)


def _context(browser: Browser, width: int, scheme: Any, **more: Any) -> Any:
    # A stylesheet's short transitions or animations must not be what is measured.
    return browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", **more
    )


@pytest.fixture(params=VIEWS, ids=[f"{width}-{scheme}" for width, scheme in VIEWS])
def view(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[str, Any]]:
    width, scheme = request.param
    context = _context(browser, width, scheme)
    yield f"{width}-{scheme}", context
    context.close()


def test_pages_are_accessible_and_quiet(site: BuiltSite, address: str, view: tuple[str, Any], axe_source: str) -> None:
    name, context = view
    SCREENSHOTS.mkdir(exist_ok=True)
    found = {}
    for path in site.page_of_each_kind():
        visit = Visit(context.new_page(), address + path)
        width = visit.run("document.documentElement.clientWidth")
        problems = [*visit.errors, *visit.run("window.violations")]
        problems += [f"another host: {url}" for url in visit.requests if not url.startswith(address)]
        if visit.run("document.documentElement.scrollWidth") > width:
            problems.append("scrolls sideways")
        if visit.run("document.querySelectorAll('h1').length") != 1:
            problems.append("not exactly one h1")
        visit.page.screenshot(path=SCREENSHOTS / f"{path.replace('/', '_')}-{name}.png", full_page=True)
        visit.run(axe_source)
        problems += visit.run(_AXE)
        if problems:
            found[path] = problems
        visit.page.close()
    assert found == {}


def test_text_is_large_enough_and_lines_are_short_enough(site: BuiltSite, address: str, browser: Browser) -> None:
    context = _context(browser, 1280, "light")
    found = {}
    for path in site.page_of_each_kind():
        visit = Visit(context.new_page(), address + path)
        if problems := visit.run(_SMALL) + visit.run(_LONG):
            found[path] = problems
        visit.page.close()
    context.close()
    assert found == {}


def test_pages_hold_in_forced_colours(site: BuiltSite, address: str, browser: Browser, axe_source: str) -> None:
    context = _context(browser, 768, "dark", forced_colors="active")
    found = {}
    for path in site.page_of_each_kind():
        visit = Visit(context.new_page(), address + path)
        visit.page.screenshot(path=SCREENSHOTS / f"{path.replace('/', '_')}-forced.png", full_page=True)
        visit.run(axe_source)
        if problems := visit.run(_AXE):
            found[path] = problems
        visit.page.close()
    context.close()
    assert found == {}


def test_the_skip_link_comes_first_and_every_stop_shows_its_focus(
    site: BuiltSite, address: str, browser: Browser
) -> None:
    context = _context(browser, 768, "light")
    for path in site.page_of_each_kind():
        visit = Visit(context.new_page(), address + path)
        visit.page.keyboard.press("Tab")
        first = visit.run(_FOCUS)
        assert first["href"] == "#content", path
        assert first["seen"], path
        for _ in range(300):
            stop = visit.run(_FOCUS)
            if stop["tag"] == "BODY":
                break
            assert stop["outline"], (path, stop)
            assert stop["seen"], (path, stop)
            visit.page.keyboard.press("Tab")
        visit.page.close()
    context.close()


def test_pages_are_whole_without_javascript_and_from_disk(site: BuiltSite, browser: Browser) -> None:
    context = _context(browser, 768, "light", java_script_enabled=False)
    for path in site.page_of_each_kind():
        visit = Visit(context.new_page(), (site.folder / path).as_uri())
        assert visit.errors == [], path
        assert visit.page.locator("h1").count() == 1
        # The stylesheet came, although a page from disk has no host of its own.
        skip = visit.page.locator(".skip").bounding_box()
        assert skip, path
        assert skip["y"] < 0, path
        visit.page.close()
    context.close()


def test_paper_is_light_and_prints_addresses(site: BuiltSite, address: str, browser: Browser) -> None:
    claim = next(name for name in reversed(site.page_of_each_kind()) if name.startswith("claims/"))
    context = _context(browser, 768, "dark")
    visit = Visit(context.new_page(), address + claim)
    visit.page.emulate_media(media="print", color_scheme="dark")
    visit.page.screenshot(path=SCREENSHOTS / "claim-print.png", full_page=True)
    assert visit.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    outside = visit.run(
        """() => [...document.querySelectorAll("main a[href^=http]")].map(
            link => getComputedStyle(link, "::after").content)"""
    )
    assert outside
    assert all("http" in content for content in outside)
    assert visit.run("getComputedStyle(document.querySelector('.menu')).display") == "none"
    context.close()
