"""A page opened in the browser, with everything that it complained about and what it cost to load."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request, Route
from probes import WATCH


def quiet_context(browser: Browser, width: int = 1280, scheme: Any = "light", **more: Any) -> BrowserContext:
    """Return a context in which nothing moves: short transitions must not be what is measured."""
    size: Any = {"width": width, "height": 900}
    return browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce", **more)


class Visit:
    """One page, opened once and then looked at in several ways."""

    def __init__(self, page: Page, address: str, until: Any = "networkidle") -> None:
        self.page = page
        self.errors: list[str] = []
        self.requests: list[Request] = []
        page.on("console", lambda message: self.errors.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.errors.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self.errors.append(f"failed: {request.url}"))
        page.on("request", lambda request: self.requests.append(request))
        page.add_init_script(WATCH)
        page.goto(address, wait_until=until)

    def run(self, script: str) -> Any:
        """Return what a probe finds."""
        return self.page.evaluate(script)

    def weight(self) -> int:
        """Return the bytes that came over the wire, headers left out."""
        return sum(request.sizes()["responseBodySize"] for request in self.requests)


def stay(page: Page, address: str) -> None:
    """Let a page that leads on at once be looked at: take its refresh out."""

    def hold(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r'<meta http-equiv="refresh"[^>]*>', "", answer.text()))

    page.route(address, hold)
