"""The card for other people's pages, and the snippet that shows it."""

import re
from html import unescape

import pytest
from lxml import html

from site_build.desks import ROOT

SITE = "https://example.org/facts"


def text(page):
    return " ".join(page.text_content().split())


def parsed(built, path):
    return html.fromstring((built.folder / path).read_bytes())


def ids(built):
    return sorted(path.parent.name for path in built.folder.glob("embed/*/index.html"))


def test_every_published_claim_has_a_card_and_no_draft(published):
    claims = {path.stem for path in published.folder.glob("claims/*.json")}
    assert set(ids(published)) == claims
    assert "A draft that nobody may see" not in "".join(
        path.read_text("utf-8") for path in published.folder.glob("embed/*/index.html")
    )


def test_a_card_runs_nothing_and_leads_out_of_its_frame(published):
    for id in ids(published):
        page = parsed(published, f"embed/{id}/index.html")
        assert page.xpath("//script | //style | //img | //@style") == []
        assert page.xpath('//meta[@name="robots"]/@content') == ["noindex"]
        assert page.xpath('//link[@rel="canonical"]/@href') == [f"{SITE}/claims/{id}/"]
        policy = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert {(a.get("target"), a.get("rel")) for a in page.xpath("//a")} == {("_top", "noopener")}
        assert page.xpath("//main//a/@href") == [f"../../claims/{id}/"]


def test_a_withdrawn_check_gives_no_verdict_any_more(published):
    cards = [parsed(published, f"embed/{id}/index.html") for id in ids(published)]
    said = [text(card) for card in cards if "The city is broke" in text(card.xpath("//h1")[0])]
    assert len(said) == 1
    assert "Withdrawn This fact-check no longer stands. It was withdrawn on 11 December 2025" in said[0]
    assert "Unproven" not in said[0]


def test_the_snippet_is_text_that_makes_one_frame(published):
    for id in ids(published):
        source = (published.folder / f"claims/{id}/index.html").read_text("utf-8")
        assert "<iframe" not in source
        code = parsed(published, f"claims/{id}/index.html").xpath('//p[@class="snippet"]/code')[0].text_content()
        frames = html.fragments_fromstring(code)
        assert [frame.tag for frame in frames] == ["iframe"]
        frame = frames[0]
        assert frame.get("src") == f"{SITE}/embed/{id}/"
        assert frame.get("sandbox") == "allow-top-navigation-by-user-activation allow-popups"
        assert (frame.get("loading"), frame.get("width"), frame.get("height")) == ("lazy", "600", "400")
        assert frame.get("title").startswith("Fact-check: ")


def test_a_claim_cannot_end_the_snippets_attribute(tmp_path):
    from factcheck.site.embed import snippet
    from factcheck.site.links import Addresses
    from factcheck.site.options import Options

    class Claim:
        id, claim = "x", '"><script>alert(1)</script>'

    code = snippet(Claim(), Addresses(Options(tmp_path, siteurl=SITE)))
    assert "<script" not in code
    assert html.fragments_fromstring(code)[0].get("title") == 'Fact-check: "><script>alert(1)</script>'


@pytest.mark.parametrize("name", ["sitemap.xml", "feeds/all.atom.xml", "data/claims.json"])
def test_nothing_lists_the_cards(published, name):
    assert "/embed/" not in unescape((published.folder / name).read_text("utf-8"))


def test_the_card_has_no_colour_that_the_site_does_not_have():
    styles = ROOT / "theme/static/css"
    ours, site = (_colours((styles / name).read_text("utf-8")) for name in ("embed.css", "site.css"))
    assert ours - site == set()


def _colours(style):
    return set(re.findall(r"#[0-9a-f]{3,8}\b", style))
