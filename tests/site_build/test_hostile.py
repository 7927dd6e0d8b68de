"""Strings from strangers stay strings: in pages, attributes, JSON-LD, feeds and addresses."""

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from .claimreview_rules import BLOCK, problems
from .desks import Desk

ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover='x' {{ 7*7 }} {filename}a.md &"
FIELDS = """\
claim: {attack}
claimant: {{name: {attack}, type: person, role: {attack}}}
quotes: [{{source: article, quote: "hire 10,000 officers", note: {attack}}}]
verdict: "true"
summary: {attack}
reviewed: 2025-12-01
authors: [{attack}]
topics: [{attack}, "../../../etc", "🙂", "City", "city", "CITY!"]
todo: [{attack}]
evidence:
  - {{title: {attack}, publisher: {attack}, url: "https://a.example/?a=1&b=%22", stance: supports, type: primary,
     origin: {attack}, note: {attack}, quote: {attack}}}
review: |
  {bare}

  [a](javascript:alert(1)) [b](data:text/html,x) ![i](https://tracker.example/p.png)
  <a href="https://x.example" onclick="x">y</a>
  <style>*{{display:none}}</style>
corrections: [{{date: 2025-12-02, kind: correction, note: {attack}}}]
"""


OWN = re.compile(r"/js/(filters|search)\.js$")
"""The site's own scripts: files beside the pages, never a line in them."""


class Tags(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.bad: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        if tag == "script" and not (OWN.search(values.get("src", "")) or values.get("type") == "application/ld+json"):
            self.bad.append("script")
        self.bad += [tag] if tag in ("img", "style", "iframe", "object", "embed", "form", "base") else []
        self.bad += [name for name in values if name.startswith("on") or name == "style"]
        for name in ("href", "src", "cite", "action"):
            if re.match(r"\s*(javascript|data|vbscript):", values.get(name, ""), re.I):
                self.bad.append(values[name])


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    desk = Desk(tmp_path_factory.mktemp("hostile"))
    desk.source("article", desk.read("seeds/article.txt"), title=json.dumps(ATTACK), author=json.dumps(ATTACK))
    desk.write("claims/evil.yaml", FIELDS.format(attack=json.dumps(ATTACK), bare=ATTACK))
    desk.write("content/pages/evil.md", f"title: {ATTACK}\ndescription: {ATTACK}\n\n{ATTACK}\n")
    done = desk.pelican("-s", "publishconf.py", SITEURL="https://example.org/facts")
    assert done.returncode == 0, done.stderr
    return desk.output


def test_no_page_runs_anything(hostile):
    for name, page in hostile.pages().items():
        assert Tags(page).bad == [], name
        assert "49" not in page.replace("{{ 7*7 }}", ""), name


def test_the_markup_for_machines_holds_the_very_words(hostile):
    page = hostile.read("claims/evil/index.html")
    review = json.loads(BLOCK.findall(page)[0])
    assert review["claimReviewed"] == ATTACK
    assert problems(hostile) == []


def test_the_feed_holds_the_very_words(hostile):
    feed = ElementTree.fromstring(hostile.read("feeds/all.atom.xml"))
    titles = [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert f"True: {ATTACK}" in titles
    summaries = [one.text or "" for one in feed.iter("{http://www.w3.org/2005/Atom}summary")]
    assert not any("<" in summary for summary in summaries)


def test_names_make_addresses_that_stay_inside_and_apart(hostile):
    topics = {name.split("/")[1] for name in hostile.pages() if re.fullmatch(r"topics/[^/]+/index\.html", name)}
    assert len(topics) == 6
    assert all(re.fullmatch(r"[a-z0-9-]+", topic) for topic in topics)
    assert {"city", "etc"} <= topics
