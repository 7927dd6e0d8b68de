"""Pages where no script runs, from disk and from a server: whole, quiet and accessible."""

from __future__ import annotations

import pytest
from built_site import BuiltSite
from kinds import ALIAS, PAGES
from playwright.sync_api import Browser
from probes import AXE, SIDEWAYS
from visit import Visit, quiet_context
from web import Web


def test_pages_are_whole_from_disk(site: BuiltSite, browser: Browser) -> None:
    context = quiet_context(browser, 768, java_script_enabled=False)
    for path in site.page_of_each_kind():
        visit = Visit(context.new_page(), (site.folder / path).as_uri(), "load")
        assert visit.errors == [], path
        assert visit.page.locator("h1").count() == 1
        # The stylesheet came, although a page from disk has no host of its own.
        skip = visit.page.locator(".skip").bounding_box()
        assert skip, path
        assert skip["y"] < 0, path
        visit.page.close()
    context.close()


def test_pages_are_whole_from_a_server(web: Web, browser: Browser) -> None:
    context = quiet_context(browser, 320, java_script_enabled=False)
    for path in PAGES:
        if path == ALIAS:
            continue
        visit = Visit(context.new_page(), web.address + path, "load")
        assert "no/such" in path or visit.errors == [], path
        assert visit.page.locator("main h1").count() == 1, path
        assert len(visit.page.locator("main").inner_text()) > 30, path
        visit.page.close()
    context.close()


def test_a_former_address_leads_on(web: Web, browser: Browser) -> None:
    context = quiet_context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(web.address + ALIAS)
    page.wait_for_url(web.address + "repo/claims/harbour-dredged/")
    context.close()


@pytest.mark.parametrize("path", ["claims/", "search/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_what_stands_in_for_a_script_is_accessible(
    path: str, width: int, web: Web, browser: Browser, axe_source: str
) -> None:
    """The page's own scripts never come, as where a reader blocks them; axe itself is a script."""
    context = quiet_context(browser, width)
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    visit = Visit(page, web.address + path)
    assert page.locator("#filters:visible, #search:visible").count() == 0
    assert page.locator("main a:visible").count() > 4
    visit.run(axe_source)
    assert [*visit.run(SIDEWAYS), *visit.run(AXE)] == []
    context.close()
