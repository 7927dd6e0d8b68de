"""Hostile words in a real browser: no page runs them, asks elsewhere for anything, or complains."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser
from probes import WATCH
from serve import served

from acceptance.hostile.desk import FIELDS, STRINGS, hostile_desk
from factcheck.review.formats import render
from review.conftest import BASE, diff_of

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


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = hostile_desk(tmp_path_factory.mktemp("hostile") / "desk")
    done = desk.pelican()
    assert done.returncode == 0, done.stdout + done.stderr
    return desk.root / "output"


@pytest.fixture(scope="module")
def hostile_address(output: Path) -> Iterator[str]:
    with served(output) as address:
        yield address


@pytest.fixture
def visit(hostile_address: str, browser: Browser) -> Iterator[Callable[[str], list[str]]]:
    """Open one path after another in one tab, touch all that is there, and say what is wrong with it."""
    context = browser.new_context()
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (heard.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda one: None if one.url.startswith(hostile_address) else heard.append(one.url))
    page.add_init_script(WATCH)

    def visit(path: str) -> list[str]:
        heard.clear()
        page.goto("about:blank")  # so that an address that differs in its fragment only is opened anew
        page.goto(hostile_address + path, wait_until="load")
        page.evaluate(_TOUCH)
        said: list[str] = [*heard, *page.evaluate("window.violations")]
        if page.evaluate("'__pwned' in window"):
            said.append("a script ran")
        if not page.url.startswith(hostile_address):
            said.append(f"led to {page.url}")
        return said

    yield visit
    context.close()


def test_nothing_hostile_happens(output: Path, visit: Callable[[str], list[str]]) -> None:
    paths = [file.relative_to(output).as_posix() for file in sorted(output.rglob("*.html"))]
    assert {path: said for path in paths if (said := visit(path))} == {}


_EVIL = (
    "<img src=x onerror=window.__pwned=1>",
    '"><svg onload=window.__pwned=1>',
    "javascript:window.__pwned=1",
    "</script><script>window.__pwned=1</script>",
    "{{constructor.constructor('window.__pwned=1')()}}",
)


@pytest.mark.parametrize("evil", _EVIL)
def test_an_address_that_a_stranger_made_runs_nothing(visit: Callable[[str], list[str]], evil: str) -> None:
    """A link to the list or the search carries words of whoever made it: scripts show them as words."""
    asked = "&".join(f"{name}={quote(evil)}" for name in ("q", "verdict", "claimant", "topic", "source", "sort", "x"))
    for path in ("claims/index.html", "search/index.html", "index.html"):
        for mark in (f"?{asked}", f"#{quote(evil)}", f"?{asked}#{quote(evil)}"):
            assert [one for one in visit(path + mark) if "404" not in one] == [], path + mark


def test_pictures_run_nothing(output: Path, visit: Callable[[str], list[str]]) -> None:
    paths = [file.relative_to(output).as_posix() for file in sorted(output.rglob("*.svg"))]
    found = {path: [one for one in visit(path) if "404" not in one] for path in paths}  # a picture names no icon
    assert {path: said for path, said in found.items() if said} == {}


def _claims(more: str) -> dict[str, str]:
    """Return a claim for each hostile string, with ``more`` words at the end of all that it says."""
    made = {}
    for case in STRINGS:
        words = json.dumps(case.string + more, ensure_ascii=False).replace("\x85", "\\x85")
        made[f"claims/{case.id}.yaml"] = FIELDS.format(text=words, id="article", digest="0" * 64)
    return made


def test_a_preview_of_hostile_changes_runs_nothing(tmp_path: Path, browser: Browser) -> None:
    """What `factcheck diff --format html` writes of changes in every field; without its policy, which would hide it."""
    old, new = _claims(""), _claims(" and more")
    added, removed = list(old)[:20], list(old)[20:40]
    old = BASE | {path: text for path, text in old.items() if path not in added}
    new = BASE | {path: text for path, text in new.items() if path not in removed}
    file = tmp_path / "changes.html"
    file.write_text(render(diff_of(old, new), "html"), encoding="utf-8")
    context = browser.new_context(bypass_csp=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(file.as_uri())
    page.evaluate(_TOUCH)
    assert not page.evaluate("'__pwned' in window")
    assert (asked, said) == ([file.as_uri()], [])
    assert page.locator("script, iframe, object, embed, form, base, img, svg [onload], [onerror], [style]").count() == 0
    assert "onerror=window.__pwned=1" in page.locator("body").inner_text()
    context.close()
