"""The search index: published with the pages, of claims only, and not missed where Pagefind is absent."""

import pytest

from factcheck.site import search
from factcheck.site.options import Options
from factcheck.site.publication import Known, Stage
from factcheck.site.stop import SiteNotBuiltError

from .desks import full_desk

INSTALLED = bool(search.pagefind())
needs_pagefind = pytest.mark.skipif(not INSTALLED, reason="the extra `search` is not installed")


@pytest.fixture
def stage(tmp_path):
    made = Stage(tmp_path, tmp_path / "former", Known())
    made.write_text("claims/one/index.html", "<html lang=en><article data-pagefind-body>One</article>")
    return made


def options(stage, way):
    return Options(root=stage.folder, search=way)


def test_without_pagefind_one_note_is_said(stage, monkeypatch, capsys):
    monkeypatch.setattr(search, "pagefind", list)
    search.add_index(options(stage, "auto"), stage, "")
    assert capsys.readouterr().err.count("Note: Pagefind is not installed") == 1
    search.add_index(options(stage, "off"), stage, "")
    assert capsys.readouterr().err == ""


def test_without_pagefind_the_page_counts_on_no_index(stage, monkeypatch):
    monkeypatch.setattr(search, "pagefind", list)
    assert not search.will_be_indexed(options(stage, "auto"))
    monkeypatch.setattr(search, "pagefind", lambda: ["true"])
    assert search.will_be_indexed(options(stage, "auto"))


def test_a_search_that_was_asked_for_has_to_be_there(stage, monkeypatch):
    monkeypatch.setattr(search, "pagefind", list)
    with pytest.raises(SiteNotBuiltError, match="was not published"):
        search.add_index(options(stage, "on"), stage, "")


def test_an_index_that_fails_stops_the_publication(stage, monkeypatch):
    monkeypatch.setattr(search, "pagefind", lambda: ["false"])
    with pytest.raises(SiteNotBuiltError, match="could not index"):
        search.add_index(options(stage, "on"), stage, "")


def test_a_setting_that_is_none_is_refused(stage):
    with pytest.raises(SiteNotBuiltError, match="auto, off, on"):
        search.wants_index(options(stage, "yes"))


def test_previews_do_not_wait_for_an_index(stage, monkeypatch):
    monkeypatch.setattr(search.watching, "autoreload_settings", lambda: "pelicanconf.py")
    assert not search.wants_index(options(stage, "on"))


def test_a_site_without_search_offers_its_lists(desk):
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + '\nFACTCHECK_SEARCH = "off"\n')
    built = desk.build()
    page = built.read("search/index.html")
    assert "has no search index" in page
    assert "<script" not in page
    assert not (built.folder / "pagefind").exists()


@needs_pagefind
def test_a_site_without_claims_asks_for_no_index(desk):
    assert "<script" in desk.build().read("search/index.html")
    desk.change("claims/officers.yaml", "reviewed: 2025-12-01", "reviewed: 2025-12-01\nstatus: draft")
    page = desk.build().read("search/index.html")
    assert "has no search index" in page
    assert "<script" not in page


@needs_pagefind
def test_the_index_holds_claims_only_and_is_the_same_bytes_each_time(tmp_path):
    one, other = (full_desk(tmp_path / name).build().files() for name in ("one", "other"))
    index = {name: data for name, data in one.items() if name.startswith("pagefind/")}
    assert "pagefind/pagefind.js" in index
    assert not [name for name in index if "ui" in name]
    assert {name: other.get(name) for name in index} == index
    assert len([name for name in index if "/fragment/" in name]) == 3  # claims; no draft, no list, no redirect
