"""A preview takes over what an edit leaves as it was, and still shows what one that is started anew shows."""

import os
import random
import re
from urllib.parse import urljoin

import pytest

from factcheck.site.preview import Preview

from .desks import desk_with_templates
from .test_incremental import EDITS, add

ROUNDS = int(os.environ.get("FACTCHECK_ROUNDS", "2"))
SETTINGS = '\nTHEME_TEMPLATES_OVERRIDES = ["mine"]\nFACTCHECK_PER_PAGE = 2\nFACTCHECK_SEARCH = "off"\n'
BEGIN = ["", "sitemap.xml", "robots.txt", "404.html", "feeds/all.rss.xml", "data/filter/more.json"]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return desk_with_templates(tmp_path, SETTINGS)


@pytest.fixture
def preview(desk):
    found = Preview(desk.root, 8000)
    yield found
    found.close()


def text_of(preview, path):
    """Return what is at an address, but for the number of the version."""
    status, _, pieces = preview.answer(path)
    return status, re.sub('data-seen="[0-9]+"', "", b"".join(pieces).decode("utf-8", "replace"))


def everything(preview):
    """Return what is at each address that links, feeds and the sitemap lead to."""
    found, waiting = {}, list(BEGIN)
    while waiting:
        path = waiting.pop()
        if path in found or path.startswith((".factcheck", "theme/")):
            continue
        found[path] = status, text = text_of(preview, path)
        if status == 200:  # links of the error page lead on from wherever it is shown
            waiting += leads(path, text)
    return found


def leads(path, text):
    """Return the addresses on this site that a page or the sitemap names."""
    if re.fullmatch("claims/[a-z0-9-]+/", path) and "Fact-check" in text:
        yield from (f"embed/{path[7:]}", f"{path[:-1]}.json")
    named = re.findall('(?:href|src)="([^"#?]+)|<loc>([^<]+)', text) if path == "sitemap.xml" or "." not in path else []
    for one in named:
        address = urljoin(f"http://localhost:8000/{path}", "".join(one))
        if address.startswith("http://localhost:8000/"):
            yield address.removeprefix("http://localhost:8000/")


def same(preview, desk):
    anew = Preview(desk.root, 8000)
    try:
        assert everything(preview) == everything(anew)
    finally:
        anew.close()


def stamps(desk):
    files = (path for path in desk.root.rglob("*") if path.is_file() and "output" not in path.parts)
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in files}


def save(preview, desk, edit):
    """Change the desk, and let the preview know which files came, went or changed."""
    before = stamps(desk)
    edit()
    preview.update([path for path, _ in before.items() ^ stamps(desk).items()])


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_after_any_edits_each_page_is_that_of_a_preview_that_is_started_anew(desk, preview, seed):
    chance = random.Random(seed)
    for number in range(3):
        save(preview, desk, lambda number=number: add(desk, chance, f"more-{number}"))
    for number, edit in enumerate(chance.sample(EDITS, 5)):
        save(preview, desk, lambda edit=edit, number=number: edit(desk, chance, f"new-{number}"))
        everything(preview)
        if number % 2 == 0 and not preview._editing.checked.report.summary.errors:  # what is broken is shown as it was
            same(preview, desk)


def test_a_role_that_claims_no_longer_agree_on_goes_from_all_of_them(desk, preview):
    desk.write("claims/third.yaml", desk.read("claims/officers.yaml").replace("The city wants", "Our city wants"))
    preview.update([desk.root / "claims/third.yaml"])
    for role in ("mayor", "the mayor of the city", "mayor"):
        text = re.sub("claimant: .*", f"claimant: {{name: The mayor, role: {role}}}", desk.read("claims/third.yaml"))
        save(preview, desk, lambda text=text: desk.write("claims/third.yaml", text))
        same(preview, desk)


def test_a_claim_that_is_broken_and_mended_is_shown_as_if_nothing_had_been(desk, preview):
    before = everything(preview)
    good = desk.read("claims/officers.yaml")
    save(preview, desk, lambda: desk.write("claims/officers.yaml", good.replace("half-true", "half-ture")))
    assert "to mend" in text_of(preview, "")[1]
    save(preview, desk, lambda: desk.write("claims/officers.yaml", good))
    assert everything(preview) == before


def test_the_day_that_the_settings_name_counts_from_the_first_page_on(desk):
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + 'FACTCHECK_TODAY = "2020-01-01"\n')
    preview = Preview(desk.root, 8000)
    assert "to mend before this can be published" in text_of(preview, "")[1]
    preview.close()
