"""The pages that a build writes, and that their links lead somewhere."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

import pytest

PAGES = """
    index.html 404.html claims/index.html claims/officers/index.html claims/mayor-said/index.html
    claims/broke/index.html claims/mayor-said-it/index.html sources/index.html sources/article/index.html
    sources/other/index.html verdicts/index.html verdicts/true/index.html verdicts/unproven/index.html
    claimants/index.html claimants/the-mayor/index.html claimants/example-news/index.html topics/index.html
    topics/policing/index.html topics/city/index.html corrections/index.html about/index.html
""".split()
FILES = """
    feeds/all.atom.xml sitemap.xml robots.txt data/claims.json data/claimreview.json claims/officers.json
    .nojekyll theme/css/site.css
""".split()
NOT_OURS = {"methodology", "corrections-policy"}  # the desk's own pages, which this desk does not have


def links(page: str) -> list[str]:
    found = re.findall(r'(?:href|src)="([^"]*)"', page) + re.findall(r'content="0; url=([^"]*)"', page)
    return [link for link in found if not re.match(r"[a-z]+:|#", link)]


@pytest.mark.parametrize("name", [*PAGES, *FILES])
def test_the_file_is_written(local, name):
    assert (local.folder / name).is_file()


def test_every_link_from_disk_names_a_file(local):
    for name, page in local.pages().items():
        for link in links(page):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(urlsplit(link).path)))
            if target.split("/")[0] not in NOT_OURS:
                assert (local.folder / target).is_file(), (name, link)


def test_every_link_on_a_server_works_under_a_sub_path(published):
    for name, page in published.pages().items():
        for link in links(page):
            assert not link.startswith("/") or name == "404.html", (name, link)
            path = posixpath.join("/facts", posixpath.dirname(name), unquote(urlsplit(link).path))
            target = posixpath.normpath(path).removeprefix("/facts").lstrip("/")
            if target.split("/")[0] not in NOT_OURS:
                assert "index.html" not in link, (name, link)
                folder = published.folder / target
                assert (folder / "index.html").is_file() if path.endswith("/") else folder.is_file(), (name, link)


def test_the_error_page_links_from_the_host_on(published):
    found = links(published.read("404.html"))
    assert "/facts/theme/css/site.css" in found
    assert all(link.startswith("/facts/") for link in found)


def test_drafts_are_nowhere(local):
    for name, data in local.files().items():
        assert "draft" not in name
        assert not re.search(rb"secret|nobody may see|Nothing else is here", data, re.I), name


def test_a_former_id_redirects(local):
    page = local.read("claims/mayor-said-it/index.html")
    assert 'content="0; url=../mayor-said/index.html"' in page
    assert "ld+json" not in page


def test_withdrawn_claims_stay_and_say_so(local):
    page = local.read("claims/broke/index.html")
    assert "Withdrawn on" in page
    assert "The quote was a joke." in page
    assert "Nobody could tell us." in page
    assert "The quote was a joke." in local.read("corrections/index.html")


def test_a_source_that_may_not_be_shown_gives_its_quoted_words_only(local):
    claim, source = local.read("claims/broke/index.html"), local.read("sources/other/index.html")
    for page in (claim, source):
        assert "The city is broke" in page
        assert "and more" not in page


def test_an_excerpt_shows_no_more_than_its_passages(local):
    page = local.read("sources/article/index.html")
    assert "a wonderful dream" not in page
    assert "left out for copyright" in page


def test_lists_have_the_newest_first(local):
    page = local.read("claims/index.html")
    order = re.findall(r'class="card-claim"><a href="([a-z-]+)/index', page)
    assert order == ["mayor-said", "officers", "broke"]


def test_a_long_list_is_cut_into_pages(desk):
    desk.change("pelicanconf.py", "FACTCHECK_PER_PAGE = 50", "FACTCHECK_PER_PAGE = 2")
    for number in range(4):
        desk.write(f"claims/more-{number}.yaml", desk.read("claims/officers.yaml"))
    built = desk.build()
    shown = [
        set(re.findall(r'class="card-claim"><a href="([^"]*)"', built.read(f"claims/{page}index.html")))
        for page in ("", "page/2/", "page/3/")
    ]
    assert [len(page) for page in shown] == [2, 2, 1]
    assert 'href="page/3/index.html"' in built.read("claims/index.html")
    assert 'href="../../index.html"' in built.read("claims/page/2/index.html")


def test_pages_of_the_desk_have_the_same_frame_and_run_nothing(local, published):
    page = local.read("about/index.html")
    assert 'href="../verdicts/index.html"' in page
    assert 'href="../claims/index.html" rel' in page
    assert "<script" not in page
    assert "<h2>What we do</h2>" in page
    assert '<link rel="canonical" href="https://example.org/facts/about/">' in published.read("about/index.html")
    assert 'href="../verdicts/" rel' in published.read("about/index.html")


def test_no_page_is_said_to_need_a_reader_that_ours_stands_in_for(desk):
    desk.write("content/pages/about.md", "title: About\n\nWho we are.\n")
    done = desk.pelican()
    assert "WARNING" not in done.stdout
    assert "markdown" not in (done.stdout + done.stderr).lower()
    assert "Who we are." in desk.output.read("about/index.html")


def test_two_pages_cannot_have_one_address(desk):
    desk.write("content/pages/claims.md", "title: Claims\n\nMine.\n")
    done = desk.pelican()
    assert done.returncode == 1
    assert "Two pages want the address claims/index.html" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_page_that_cannot_be_read_stops_the_build(desk):
    desk.build()
    before = desk.output.files()
    desk.write("content/pages/bad.md", "title: Bad\ndate: someday\n\nText.\n")
    desk.write("content/pages/nameless.md", "slug: nameless\n\nText.\n")
    done = desk.pelican()
    assert done.returncode == 1
    assert "pages/bad.md" in done.stderr
    assert "pages/nameless.md" in done.stderr
    assert desk.output.files() == before
