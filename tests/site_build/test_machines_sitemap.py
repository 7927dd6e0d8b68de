"""A sitemap past its limits is cut into files and an index of them."""

from datetime import date

from lxml import etree

from factcheck.site.links import Addresses
from factcheck.site.machines.sitemap import MOST, sitemaps
from factcheck.site.options import Options

from .standards import sitemap_schema

ADDRESSES = Addresses(Options(root=None, siteurl="https://example.org/facts"))
LOC = "//*[local-name()='loc']/text()"


def written(entries, **limits) -> dict[str, etree._Element]:
    files = {path: "".join(pieces) for path, pieces in sitemaps(entries, ADDRESSES, **limits)}
    trees = {path: etree.fromstring(text.encode()) for path, text in files.items()}
    for path, tree in trees.items():
        assert sitemap_schema().validate(tree), (path, sitemap_schema().error_log)
    return trees


def pages(count):
    return [(f"claims/{number:06}/", date(2025, 1, 1 + number % 28)) for number in range(count)]


def test_at_the_limit_there_is_one_file():
    assert list(written(pages(MOST))) == ["sitemap.xml"]


def test_past_the_limit_there_is_an_index_of_files():
    trees = written(pages(MOST + 1))
    assert list(trees) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert trees["sitemap.xml"].xpath(LOC) == [f"https://example.org/facts/sitemap-{n}.xml" for n in (1, 2)]
    assert [len(trees[f"sitemap-{n}.xml"]) for n in (1, 2)] == [MOST, 1]
    assert trees["sitemap.xml"].xpath("//*[local-name()='lastmod']/text()") == ["2025-01-28", "2025-01-21"]


def test_no_file_is_larger_than_it_may_be():
    files = {path: "".join(pieces) for path, pieces in sitemaps(pages(100), ADDRESSES, largest=2000)}
    assert len(files) > 2
    assert all(len(text.encode()) <= 2000 for path, text in files.items() if path != "sitemap.xml")


def test_addresses_are_plain_ascii_and_unknown_days_left_out():
    (tree,) = written([("über uns/", None), ("a&b/", None)]).values()
    assert tree.xpath(LOC) == ["https://example.org/facts/a&b/", "https://example.org/facts/%C3%BCber%20uns/"]
    assert not tree.xpath("//*[local-name()='lastmod']")
