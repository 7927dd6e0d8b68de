"""Quotes in their context, on a claim's page and on the source's."""

import re
from html import unescape

import pytest

TEXT = (
    " date 2025-11-07 A title with bakers in it\n"
    "He said that the very big city wants to grow, and it will. " + "Filler words stand here. " * 40 + "Then he left.\n"
    "He left again. “Bread, as it is,” she said, costs more.\n"
    "Nobody quotes this paragraph.\n"
)
QUOTES = {
    "edited": ("He said that the … city wants to grow", "    edited: true\n"),
    "inner": ("city wants to grow, and it will", ""),
    "title": ("bakers in it", ""),
    "twice": ("He left again", ""),
    "place": ("words", "    before: He said that\n"),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    from .desks import CLAIM, Desk

    built = {}
    for publish in ("excerpts", "full", "none"):
        desk = Desk(tmp_path_factory.mktemp(publish))
        desk.source("text", TEXT, publish=publish)
        for name in ("edited", "inner", "title", "twice"):
            quote, more = QUOTES[name]
            claim = CLAIM.replace("source: article", "source: text")
            was = "quote: The city wants to hire 10,000 officers by January\n"
            desk.write(f"claims/{name}.yaml", claim.replace(was, f'quote: "{quote}"\n{more}'))
        done = desk.pelican()
        assert done.returncode == 0, done.stderr
        built[publish] = desk.output
    return built


def quoted(page: str) -> str:
    """Return the first quotation's words with its context, the matched ones in brackets."""
    block = re.findall(r"<blockquote.*?</blockquote>", page, re.S)[0]
    marked = block.replace("<mark>", "[").replace("</mark>", "]").replace("(we left out:) ", "")
    return unescape(re.sub(r"<[^>]*>", "", marked)).strip()


def test_the_paragraph_stands_around_the_words(pages):
    page = pages["excerpts"].read("claims/twice/index.html")
    assert quoted(page) == "[He left again]. “Bread, as it is,” she said, costs more."


def test_a_long_paragraph_is_cut_at_words(pages):
    short = quoted(pages["excerpts"].read("claims/inner/index.html"))
    assert short.startswith("He said that the very big [city wants to grow, and it will]. Filler")
    assert short.endswith("stand …")
    assert len(short) < 400
    assert quoted(pages["full"].read("claims/inner/index.html")).endswith("Then he left.")


def test_an_edited_quote_shows_what_was_left_out(pages):
    assert "[He said that the very big city wants to grow]" in quoted(
        pages["excerpts"].read("claims/edited/index.html")
    )
    assert quoted(pages["none"].read("claims/edited/index.html")) == "[He said that the […] city wants to grow]"


def test_a_quote_in_the_title_has_the_title_around_it(pages):
    assert quoted(pages["excerpts"].read("claims/title/index.html")) == "A title with [bakers in it]"


def test_the_source_shows_as_much_as_it_may(pages):
    source = {publish: built.read("sources/text/index.html") for publish, built in pages.items()}
    assert "Nobody quotes this paragraph." in source["full"]
    assert "left out for copyright" not in source["full"]
    for publish in ("excerpts", "none"):
        assert "Nobody quotes" not in source[publish]
        assert "Filler" not in source[publish]
    assert "very big" not in source["none"]
    assert 'id="text"' in source["none"]


def test_overlapping_claims_share_their_words(pages):
    source = pages["full"].read("sources/text/index.html")
    shared = re.findall(r"<mark[^>]*><a[^>]*>city wants to grow.*?</mark>", source, re.S)
    assert len(shared) == 1
    assert "also" in source[source.index(shared[0]) :][: len(shared[0]) + 400]


def test_an_edited_quote_where_nothing_allows_it_is_no_quote(desk):
    desk.source("text", TEXT)
    desk.change("claims/officers.yaml", "source: article", "source: text")
    was = "quote: The city wants to hire 10,000 officers by January"
    desk.change("claims/officers.yaml", was, 'quote: "He said that the … city wants to grow"')
    assert desk.pelican().returncode == 1
