"""The page that `factcheck diff --format html` writes, opened from disk in a real browser."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from factcheck.review.formats import render
from review.cases import DATA
from review.conftest import BASE, diff_of

CLAIM = "claims/officers.yaml"
AXE = """
async () => (await axe.run(document, {rules: {"target-size": {enabled: true}}})).violations.map(found => found.id)
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with each part that one can have: verdicts, quotes, evidence, corrections, a withdrawal, a new claim."""
    text, withdrawn = (
        (DATA / rule / level / "after" / CLAIM).read_text("utf-8")
        for rule, level in (("correction-added", "info"), ("claim-withdrawn", "warning"))
    )
    text = text.replace("half-true\n", '"false"\n', 1).replace("quote: The", "quote: the").replace("no month", "none")
    record = "  - {title: A record, url: https://record.example.org/, stance: contradicts, type: primary}\n"
    text = text.replace("evidence:\n", f"evidence:\n{record}")
    withdrawn = withdrawn.replace("claimant: The", "claimant: A <b>")
    old = BASE | {"claims/other.yaml": BASE[CLAIM].replace("The city", "Two cities")}
    new = BASE | {CLAIM: text, "claims/other.yaml": withdrawn.replace("The city", "Two cities")}
    new |= {"claims/new.yaml": BASE[CLAIM].replace("The city", "A town"), "seeds/other.txt": "Words."}
    file = tmp_path_factory.mktemp("preview") / "changes.html"
    file.write_text(render(diff_of(old, new), "html"), encoding="utf-8")
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_preview_is_accessible_fits_and_fetches_nothing(
    preview: Path, browser: Browser, axe_source: str, width: int, scheme: Any
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(preview.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(axe_source)
    assert page.evaluate(AXE) == []
    assert (asked, said) == ([preview.as_uri()], [])
    context.close()


def test_a_preview_wears_the_stylesheet_under_its_policy(preview: Path, browser: Browser) -> None:
    """With the policy in force: the site's own look, and no script runs."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(preview.as_uri())
    assert page.locator(".finding").first.evaluate("one => getComputedStyle(one).borderInlineStartWidth") == "10px"
    assert page.locator("h3").all_inner_texts()[:2] == ["Before", "After"]
    assert page.locator("ins").count() > 5
    assert page.locator("b, script, a, img").count() == 0
    context.close()
