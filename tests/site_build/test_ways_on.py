"""Where a page leads a reader on: feeds, the repository, people, the copy that was kept, and what is not tracked."""

import json
import re

import pytest

from factcheck.site.hosting import Hosting


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("claims", "all"),
        ("corrections", "corrections"),
        ("topics/policing", "topics/policing"),
        ("claimants/the-mayor", "claimants/the-mayor"),
        ("verdicts/true", "verdicts/true"),
    ],
)
def test_a_list_can_be_followed(local, page, feed):
    html = local.read(f"{page}/index.html")
    for suffix in ("atom", "rss"):
        address = "../" * (page.count("/") + 1) + f"feeds/{feed}.{suffix}.xml"
        head, _, body = html.partition("<body>")
        assert f'href="{address}"' in head, suffix  # for programs
        assert f'href="{address}">{"Atom" if suffix == "atom" else "RSS"}</a>' in body, suffix
        assert (local.folder / f"feeds/{feed}.{suffix}.xml").is_file()


def test_the_annotations_are_linked_where_the_other_data_is(local):
    assert 'href="../../data/annotations.json"' in local.read("claims/officers/index.html")
    assert 'href="data/annotations.json"' in local.read("index.html")


def test_without_a_repository_no_page_leads_to_one(local):
    assert "Suggest a change" not in local.read("claims/officers/index.html")
    assert "Commit:" not in local.read("index.html")


def test_a_claim_leads_to_its_history_a_change_and_a_public_report(desk):
    desk.change("pelicanconf.py", 'REPOSITORY = ""', 'REPOSITORY = "https://github.com/desk/facts.git"')
    digest = "0123456789abcdef0123456789abcdef01234567"
    desk.build("-s", "publishconf.py", SITEURL="https://example.org", GITHUB_SHA=digest)
    page, home = desk.output.read("claims/officers/index.html"), desk.output.read("index.html")
    assert 'href="https://github.com/desk/facts/commits/main/claims/officers.yaml"' in page
    assert 'href="https://github.com/desk/facts/edit/main/claims/officers.yaml"' in page
    assert 'href="https://github.com/desk/facts/issues/new?title=Error%3A%20The%20city%20wants' in page
    assert (
        f'<a href="https://github.com/desk/facts/commit/{digest}" rel="noopener"><code>0123456789ab</code></a>' in home
    )
    assert digest not in page  # a page changes when its claim does, not with each commit


@pytest.mark.parametrize(("name", "value"), [("REPOSITORY", "javascript:alert(1)"), ("COMMIT", "main; rm")])
def test_an_address_or_commit_that_is_none_stops_the_build(desk, name, value):
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + f"\nFACTCHECK_{name} = {value!r}\n")
    done = desk.pelican()
    assert done.returncode == 2
    assert f"FACTCHECK_{name} is {value!r}: it has to be" in done.stderr


def test_each_kind_of_host_has_its_own_addresses():
    gitlab, forgejo = (
        Hosting("https://gitlab.example.org/desk/facts"),
        Hosting("https://codeberg.org/desk/facts", "pages"),
    )
    assert gitlab.history("claims/a b.yaml") == "https://gitlab.example.org/desk/facts/-/commits/main/claims/a%20b.yaml"
    assert (
        gitlab.report("Error: x") == "https://gitlab.example.org/desk/facts/-/issues/new?issue%5Btitle%5D=Error%3A%20x"
    )
    assert gitlab.commit("abc") == "https://gitlab.example.org/desk/facts/-/commit/abc"
    assert forgejo.history("claims/a.yaml") == "https://codeberg.org/desk/facts/commits/branch/pages/claims/a.yaml"
    assert forgejo.change("claims/a.yaml") == "https://codeberg.org/desk/facts/_edit/pages/claims/a.yaml"
    assert Hosting().history("claims/a.yaml") == Hosting().report("x") == Hosting().commit("abc") == ""


def test_who_checked_is_told_with_role_and_address(desk):
    desk.write("content/people.yaml", "- {id: ada, name: Ada Example, role: editor, url: 'https://example.org/ada'}\n")
    desk.change("claims/officers.yaml", "reviewed:", "authors: [Ada Example, Bo Example]\nreviewed:")
    page = desk.build().read("claims/officers/index.html")
    assert (
        '<a href="https://example.org/ada" rel="noopener">Ada Example</a> <span class="aside">(editor)</span>, Bo'
        in page
    )
    review = json.loads(re.search(r"ld\+json\">(.*?)</script>", page)[1])
    assert review["author"][0] == {
        "@type": "Person",
        "name": "Ada Example",
        "jobTitle": "editor",
        "url": "https://example.org/ada",
    }


def test_the_day_a_source_was_retrieved_stands_beside_its_quote(desk):
    desk.write("seeds/article.yaml", desk.read("seeds/article.yaml") + "retrieved: 2025-11-08\n")
    page = desk.build().read("claims/officers/index.html")
    assert 'Retrieved <time datetime="2025-11-08">8 November 2025</time>' in page


def test_a_verdict_tells_when_it_was_in_use(desk):
    desk.change("content/verdicts.yaml", "tone: mixed}", "tone: mixed, since: 2024-01-01}")
    old = '- {id: lie, title: Lie, meaning: Old word., tone: negative, until: 2024-12-31, replaced_by: "false"}\n'
    desk.write("content/verdicts.yaml", desk.read("content/verdicts.yaml") + old)
    built = desk.build()
    assert 'In use since <time datetime="2024-01-01">1 January 2024</time>.' in built.read(
        "verdicts/half-true/index.html"
    )
    page = built.read("verdicts/index.html")
    assert 'In use until <time datetime="2024-12-31">31 December 2024</time>. Replaced by: False.' in page


def test_the_start_page_and_the_list_say_what_is_not_tracked(local):
    for name in ("index.html", "claims/index.html"):
        page = local.read(name)
        assert "We do not check opinions, predictions or praise." in page
        assert "that a claim is not here says nothing about it" in page
    assert '<a href="search/index.html">By words</a>' in local.read("index.html")


def test_what_a_page_is_told_of_people_and_words_is_told_anew(desk):
    desk.change("pelicanconf.py", 'REPOSITORY = ""', 'REPOSITORY = "https://github.com/desk/facts"')
    desk.change("claims/officers.yaml", "reviewed:", "authors: [Ada Example]\nreviewed:")
    desk.write("content/people.yaml", "- {id: ada, name: Ada Example, role: editor}\n")
    assert "(editor)" in desk.build().read("claims/officers/index.html")
    desk.write("content/people.yaml", "- {id: ada, name: Ada Example, role: reporter}\n")
    assert "(reporter)" in desk.build().read("claims/officers/index.html")
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    desk.write("translations/en/LC_MESSAGES/messages.po", f'{head}msgid "Evidence"\nmsgstr "What we found"\n')
    assert "What we found" in desk.build().read("claims/officers/index.html")


def test_a_commit_changes_the_start_page_only(desk):
    settings = ("-s", "publishconf.py")
    before = desk.build(*settings, SITEURL="https://example.org", GITHUB_SHA="a" * 40).files()
    after = desk.build(*settings, SITEURL="https://example.org", GITHUB_SHA="b" * 40).files()
    assert {name for name in before if before[name] != after.get(name)} == {"index.html", ".factcheck-manifest"}
