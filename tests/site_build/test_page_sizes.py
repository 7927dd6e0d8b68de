"""However much a desk has, a page stays one that a phone can load: 200 kB at the most."""

import re

import pytest
from lxml import html

from factcheck.site.coverage import Mark
from factcheck.site.desk import ListedSource
from factcheck.site.source_parts import MOST_PASSAGES, MOST_TEXT, parts

from .desks import Desk

MOST = 200_000
QUOTES, CLAIMS = 25, 40
SENTENCES = [
    f"Sentence {number} says “roads” & 'bridges' cost {number} million. " + "Nobody asked <why> & when. " * 9
    for number in range(QUOTES * CLAIMS)
]
CLAIM = """\
claim: The council spent on roads and bridges what claim {number} says
claimant: Councillor {number}
quotes:
{quotes}verdict: unproven
summary: Nobody knows.
reviewed: 2025-12-01
review: Nobody could tell us.
corrections:
{notes}"""


def heavy(root):
    """A desk with a source of 300 kB in one paragraph, a thousand quotes of it, and as many corrections."""
    desk = Desk(root)
    desk.source("minutes", f" date 2025-11-07 Minutes\n{''.join(SENTENCES)}\n", title="Minutes", publish="full")
    for number in range(CLAIMS):
        words = [SENTENCES[at].split(" cost")[0] for at in range(number * QUOTES, (number + 1) * QUOTES)]
        quotes = "".join(f'  - {{source: minutes, quote: "{one}"}}\n' for one in words)
        notes = "".join(f"  - {{date: 2025-12-02, kind: update, note: Note {at} of {number}.}}\n" for at in range(25))
        desk.write(f"claims/c{number}.yaml", CLAIM.format(number=number, quotes=quotes, notes=notes))
    for setting in ("FACTCHECK_SEARCH", "FACTCHECK_CARDS"):
        desk.write("pelicanconf.py", f'{desk.read("pelicanconf.py")}\n{setting} = "off"\n')
    return desk


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    desk = heavy(tmp_path_factory.mktemp("heavy"))
    return desk.build("-s", "publishconf.py", SITEURL="https://example.org/facts")


def source_pages(site):
    names = [name for name in site.pages() if name.startswith("sources/minutes/")]
    names.sort(key=lambda name: int((re.findall(r"/page/(\d+)/", name) or ["1"])[0]))
    return {name: html.fromstring(site.read(name)) for name in names}


def test_no_page_is_larger_than_a_phone_can_load(site):
    sizes = {name: len(page.encode()) for name, page in site.pages().items()}
    assert len(sizes) > 150
    assert {name: size for name, size in sizes.items() if size > MOST} == {}


def test_the_parts_of_a_source_have_every_passage_and_all_of_the_text_once(site):
    pages = source_pages(site)
    assert len(pages) > 10
    passages = [one for page in pages.values() for one in page.xpath('//li[contains(@class, "passage")]')]
    assert [one.xpath("string(blockquote)").strip() for one in passages] == [one.split(" cost")[0] for one in SENTENCES]
    text = "".join(
        "".join(paragraph.xpath('.//text()[not(ancestor::span[@class="visually-hidden"])]'))
        for page in pages.values()
        for paragraph in page.xpath('//div[contains(@class, "source-text")]/p')
    )
    assert "".join(text.split()) == "".join("".join(SENTENCES).split())


def test_a_passage_stands_on_the_page_that_has_its_words(site):
    for page in source_pages(site).values():
        words = page.xpath('string(//div[contains(@class, "source-text")])')
        passages = page.xpath('//ol[@class="passages"]/li/blockquote')
        assert all(one.xpath("string()").strip() in words.replace("(checked: Unproven)", "") for one in passages)


def test_the_parts_lead_to_each_other_and_say_which_they_are(site):
    (first, one), (second, two), *_ = source_pages(site).items()
    assert (first, second) == ("sources/minutes/index.html", "sources/minutes/page/2/index.html")
    assert one.xpath("string(//h1)") == "Minutes"
    assert re.fullmatch(r"Minutes, page 2 of \d+", two.xpath("string(//h1)"))
    assert two.xpath('//nav[@class="pagination"]//a[@rel="prev"]/@href') == ["../../"]
    assert two.xpath('//nav[@class="pagination"]//a[@rel="next"]/@href') == ["../3/"]
    assert one.xpath('boolean(//h2[@id="covered"])')
    assert not two.xpath('boolean(//h2[@id="covered"])')
    assert "sources/minutes/page/2/" in site.read("sitemap.xml")


def listed(cuts=(), opinions=(), publish="excerpts"):
    names = dict.fromkeys(ListedSource._fields, "")
    return ListedSource(**names | {"publish": publish, "cuts": list(cuts), "opinions": list(opinions)})


def test_a_page_is_cut_before_it_has_too_many_passages():
    marks = [Mark(at * 10, at * 10 + 5) for at in range(120)]
    assert parts(listed(), marks, 50) == [(0, 50, 0, 500), (50, 100, 500, 1000), (100, 120, 1000, None)]


def test_very_many_claims_on_the_same_words_are_cut_too():
    marks = [Mark(100, 105)] * 120
    assert [part[:2] for part in parts(listed(), marks, 50)] == [(0, 50), (50, 100), (100, 120)]


def test_long_passages_fill_a_page_sooner():
    marks = [Mark(at * 3000, at * 3000 + 3000) for at in range(20)]
    found = parts(listed(), marks, 50)
    assert all(part.last - part.first <= MOST_PASSAGES // (2 * 3 * 3000) for part in found)
    assert sum(part.last - part.first for part in found) == 20


def test_a_long_text_is_cut_where_it_is_shown_only():
    cuts = [MOST_TEXT, 2 * MOST_TEXT]
    assert len(parts(listed(cuts, publish="full"), [], 50)) == 3
    assert len(parts(listed(cuts), [], 50)) == 1
    assert len(parts(listed(cuts), [Mark(0, MOST_TEXT + 1)], 50)) == 2
    assert parts(listed(cuts, [(MOST_TEXT, MOST_TEXT + 9, 1)], "full"), [], 50)[1] == (0, 1, cuts[0], cuts[1])
