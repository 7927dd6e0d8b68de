"""Feeds, sitemap and downloads."""

import json
import re
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://example.org/facts/"


def test_the_feed_has_absolute_addresses_and_the_data_s_dates(published):
    feed = ElementTree.fromstring(published.read("feeds/all.atom.xml"))
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        f"{BASE}claims/{id}/" for id in ("mayor-said", "officers", "broke")
    ]
    assert feed.findtext(f"{ATOM}updated") == "2025-12-11T00:00:00+00:00"
    assert entries[0].findtext(f"{ATOM}updated") == "2025-12-09T00:00:00+00:00"
    assert entries[2].findtext(f"{ATOM}title") == "Withdrawn: Unproven: The city is broke"
    links = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
    assert all(link.startswith(BASE) for link in links)


def test_an_empty_feed_has_a_date_of_its_own(desk):
    desk.change("claims/officers.yaml", "reviewed: 2025-12-01", "reviewed: 2025-12-01\nstatus: draft")
    done = desk.pelican()
    assert done.returncode == 0
    assert "1970-01-01" in desk.output.read("feeds/all.atom.xml")
    assert "officers" not in "".join(desk.output.pages())


def test_the_sitemap_names_every_page_to_be_found_and_when_it_changed(published):
    tree = ElementTree.fromstring(published.read("sitemap.xml"))
    entries = {one.findtext(f"{MAP}loc"): one.findtext(f"{MAP}lastmod") for one in tree}
    pages = {name.removesuffix("index.html") for name in published.pages() if not name.startswith("embed/")}
    unlisted = {"404.html", "claims/mayor-said-it/"}
    assert set(entries) == {BASE + page for page in pages - unlisted}
    assert entries[BASE] == "2025-12-11"
    assert entries[f"{BASE}claims/mayor-said/"] == "2025-12-09"
    assert entries[f"{BASE}claims/officers/"] == "2025-12-01"
    assert entries[f"{BASE}about/"] == "2025-11-30"
    assert f"Sitemap: {BASE}sitemap.xml" in published.read("robots.txt")


def test_local_builds_name_the_address_where_they_are_served(local):
    assert "<loc>http://localhost:8000/claims/</loc>" in local.read("sitemap.xml")


def test_claims_are_data_too(published):
    together = json.loads(published.read("data/claims.json"))
    assert [claim["id"] for claim in together["claims"]] == ["mayor-said", "officers", "broke"]
    one = json.loads(published.read("claims/mayor-said.json"))
    assert one == together["claims"][0]
    assert one["evidence"][0]["quote_state"] == "verified"
    assert one["related"] == ["officers"]
    assert one["corrections"][1]["was"] == "Half true"


def test_nothing_outside_data_is_left_of_the_build_machine(published):
    for name, data in published.files().items():
        assert not re.search(rb"/tmp/|localhost", data), name
