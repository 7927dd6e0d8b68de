"""Lists cut into numbered pages, claims by year, and the data that the filters load."""

import json
import re

import pytest

from factcheck.site import facets
from factcheck.site.language import ENGLISH
from factcheck.site.machines.filter_data import code, code_width


def test_numbers_stay_few_however_many_pages_there_are():
    shown = [number for number, _, _ in facets.numbers("claims/", 300, 600)]
    assert shown == [1, 0, 298, 299, 300, 301, 302, 0, 600]
    assert facets.numbers("claims/", 1, 1) == []
    assert facets.numbers("claims/", 2, 2) == [(1, "claims/", False), (2, "claims/page/2/", True)]


def test_an_empty_list_is_one_page():
    assert [part.path for part in facets.parts([], 50, "claims/", "Claims", ENGLISH)] == ["claims/"]


@pytest.mark.parametrize(("most", "width"), [(0, 1), (63, 1), (64, 2), (4095, 2), (4096, 3)])
def test_codes_are_as_wide_as_the_largest_needs(most, width):
    assert code_width(most) == width
    assert len(code(most, width)) == width


def test_claims_have_a_page_for_each_year_that_the_list_links_to(local):
    assert 'href="year/2025/index.html"' in local.read("claims/index.html")
    page = local.read("claims/year/2025/index.html")
    assert "<h1>Claims of 2025</h1>" in page
    assert "ICE" in page or "officers" in page


def test_long_lists_of_verdicts_topics_and_claimants_have_pages(desk):
    desk.change("pelicanconf.py", "FACTCHECK_PER_PAGE = 50", "FACTCHECK_PER_PAGE = 2")
    for number in range(4):
        desk.write(f"claims/more-{number}.yaml", desk.read("claims/officers.yaml") + "topics: [City]\n")
    built = desk.build()
    for name in ("verdicts/half-true", "claimants/the-mayor", "claims/year/2025"):
        first, last = built.read(f"{name}/index.html"), built.read(f"{name}/page/3/index.html")
        assert 'href="page/2/index.html"' in first
        assert "5 claims" in first
        assert len(re.findall('class="card-claim"', first)) == 2
        assert "page 3 of 3" in re.findall("<title>(.*)</title>", last)[0]
    assert "page 2 of 2" in built.read("topics/city/page/2/index.html")


def test_the_filters_data_has_every_claim_and_no_draft(local):
    index = json.loads(local.read("data/filter/index.json"))
    rows = json.loads(local.read("data/filter/text-0.json"))
    assert [row[0] for row in rows] == ["broke", "officers", "mayor-said"]
    assert index["claims"] == 3
    facet = index["facets"]["verdict"]
    assert [facet["names"][int(digit) - 1][0] for digit in facet["codes"]] == ["unproven", "half-true", "true"]
    assert index["facets"]["topic"]["names"] == [["city", "City"], ["policing", "Policing"]]
    assert index["facets"]["topic"]["codes"] == "1,,21"
    assert len(index["titles"]) == 3


def test_only_the_first_page_of_all_claims_runs_a_script(local):
    for name, page in local.pages().items():
        scripts = re.findall(r'<script src="([^"]*)"', page)
        assert not scripts or name in ("claims/index.html", "search/index.html"), name
        policy = re.findall('Content-Security-Policy" content="([^"]*)"', page)
        assert not any("unsafe-inline" in one for one in policy)
        assert ("wasm-unsafe-eval" in "".join(policy)) is (name == "search/index.html"), name


def test_a_long_list_of_topics_is_cut_into_pages(desk):
    topics = ", ".join(f"topic {number:03}" for number in range(301))
    desk.change("claims/officers.yaml", "reviewed:", f"topics: [{topics}]\nreviewed:")
    built = desk.build()
    first, last = built.read("topics/index.html"), built.read("topics/page/2/index.html")
    assert first.count('href="topic-') == 300
    assert 'href="../../topic-300/index.html"' in last
    assert 'href="page/2/index.html"' in first
    assert "<h1>Topics, page 2 of 2</h1>" in last
    assert '<a href="../../index.html">Topics</a>' in last


def test_a_long_corrections_log_is_cut_into_pages_that_lead_to_each_other(desk):
    desk.change("pelicanconf.py", "FACTCHECK_PER_PAGE = 50", "FACTCHECK_PER_PAGE = 2")
    notes = "".join(f"  - {{date: 2025-12-0{day}, kind: update, note: Note {day}.}}\n" for day in range(1, 6))
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml") + "corrections:\n" + notes)
    built = desk.build("-s", "publishconf.py", SITEURL="https://example.org/facts")
    names = ["corrections/index.html", "corrections/page/2/index.html", "corrections/page/3/index.html"]
    assert [re.findall(r"Note (\d)", built.read(name)) for name in names] == [["5", "4"], ["3", "2"], ["1"]]
    middle = built.read(names[1])
    assert "<h1>Corrections, page 2 of 3</h1>" in middle
    assert "5 entries" in middle
    assert re.findall(r'<a href="([^"]*)" rel="(prev|next)">', middle) == [("../../", "prev"), ("../3/", "next")]
    assert "corrections/page/3/" in built.read("sitemap.xml")
