"""The parts that work without Pelican: coverage, percents, fragments, addresses, slugs, Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.addresses import web_address
from factcheck.site.coverage import Mark, coverage, cut
from factcheck.site.fragments import fragment_url
from factcheck.site.links import Addresses
from factcheck.site.markdown import plain, render
from factcheck.site.options import Options
from factcheck.site.percent import rounded_percents, whole_percents
from factcheck.site.slugs import slugs


class Claim:
    def __init__(self, id):
        self.id = id


A, B = Claim("a"), Claim("b")


def test_overlaps_are_cut_at_every_edge():
    found = cut(0, 20, [Mark(2, 10, A), Mark(5, 15, B), Mark(8, 12, reason="taste")])
    assert [(s.start, s.end, s.kind, [m.claim.id if m.claim else m.reason for m in s.marks]) for s in found] == [
        (0, 2, "plain", []),
        (2, 5, "claim", ["a"]),
        (5, 8, "claim", ["a", "b"]),
        (8, 10, "both", ["a", "b", "taste"]),
        (10, 12, "both", ["b", "taste"]),
        (12, 15, "claim", ["b"]),
        (15, 20, "plain", []),
    ]
    assert coverage(found).checked == 65
    assert coverage(found).opinion == 0
    assert coverage(found).untouched == 35


def test_a_passage_in_the_title_is_no_part_of_the_body():
    found = cut(10, 20, [Mark(2, 8, A), Mark(8, 15, B)])
    assert [(s.start, s.end, s.kind) for s in found] == [(10, 15, "claim"), (15, 20, "plain")]


marks = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30), st.booleans()).map(
        lambda t: Mark(t[0], t[0] + t[1], A if t[2] else None, "" if t[2] else "taste")
    ),
    max_size=12,
)


@given(marks, st.integers(0, 20), st.integers(0, 60))
def test_stretches_are_the_text_without_gap_or_overlap(given_marks, start, length):
    found = cut(start, start + length, given_marks)
    assert [s.start for s in found[1:]] == [s.end for s in found[:-1]]
    assert sum(s.end - s.start for s in found) == length
    for stretch in found:
        covering = {id(m) for m in given_marks if m.start <= stretch.start and m.end >= stretch.end}
        assert {id(m) for m in stretch.marks} == covering
    view = coverage(found)
    assert view.checked + view.opinion + view.untouched == 100


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=8))
def test_percents_add_up(counts):
    shares = whole_percents(counts)
    assert sum(shares) == (100 if sum(counts) else 0)
    assert all(abs(share - 100 * count / max(1, sum(counts))) < 1 for share, count in zip(shares, counts, strict=True))


def test_equal_counts_have_equal_shares():
    assert rounded_percents([1, 1, 1]) == [33, 33, 33]
    assert rounded_percents([11, 8, 0, 5, 0, 5, 1]) == [37, 27, 0, 17, 0, 17, 3]
    assert rounded_percents([1, 7]) == [13, 88]
    assert rounded_percents([0, 0]) == [0, 0]


TEXT = "It is red-hot, they said.\nHere, it is. And here, it is & was.\n" + "long words " * 60


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("red-hot, they", "red%2Dhot%2C%20they"),
        ("it is & was", "it%20is%20%26%20was"),
        ("said.\nHere", "said.%20Here"),
        (
            "they said.\nHere, it is. And here, it is & was",
            "they%20said.%20Here%2C%20it%20is.,here%2C%20it%20is%20%26%20was",
        ),
        ("Here, it", "Here%2C%20it"),
        ("it is", "Here%2C-,it%20is,-.%20And%20here%2C%20it%20is%20%26%20was."),
    ],
)
def test_text_fragments(words, fragment):
    start = TEXT.index(words)
    url = fragment_url("https://a.example/x", TEXT, start, start + len(words))
    assert url == f"https://a.example/x#:~:text={fragment}"


def test_a_long_passage_is_named_by_its_ends():
    start = TEXT.index("long")
    url = fragment_url("https://a.example/x#part", TEXT, start, len(TEXT))
    assert url == (
        "https://a.example/x#part:~:text=long%20words%20long%20words%20long,words%20long%20words%20long%20words"
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "http://[::1", "//x.example", "ftp://x.example", "https://"]
)
def test_only_web_addresses_are_links(address):
    assert web_address(address) == ""
    assert fragment_url(address, "text", 0, 4) == ""


@pytest.mark.parametrize(
    ("path", "page", "disk", "server"),
    [
        ("", "index.html", "index.html", "./"),
        ("", "claims/a/index.html", "../../index.html", "../../"),
        ("claims/", "claims/index.html", "index.html", "./"),
        ("claims/b/", "claims/a/index.html", "../b/index.html", "../b/"),
        ("claims/#top", "index.html", "claims/index.html#top", "claims/#top"),
        ("data/claims.json", "claims/a/index.html", "../../data/claims.json", "../../data/claims.json"),
        ("claims/", "404.html", "claims/index.html", "/facts/claims/"),
    ],
)
def test_links_are_relative_but_on_the_error_page(tmp_path, path, page, disk, server):
    assert Addresses(Options(tmp_path)).relative(path, page) == disk
    web = Options(tmp_path, siteurl="https://example.org/facts", index_links=False)
    assert Addresses(web).relative(path, page) == server


def test_slugs_collide_with_nothing_and_do_not_depend_on_order():
    names = ["A & B", "a b", "A-B", "日本", "🙂", "<script>", "x" * 300]
    found = slugs(names)
    assert len(set(found.values())) == len(names)
    assert found == slugs(reversed(names))


@pytest.mark.parametrize("text", ["> " * 5000 + "x", "- " * 5000 + "x", "[" * 50_000, "*a **b " * 5000, "`" * 50_000])
def test_markdown_has_bounds(text):
    assert isinstance(render(text), str)


def test_markdown_keeps_what_reasoning_needs_and_nothing_that_acts():
    html = render(
        "# One\n\n### Two\n\n[a](https://a.example) [b](/b) [c](javascript:x)\n\n|x|\n|-|\n|1|\n\n<b onclick=x>b</b>"
    )
    assert "<h3>One</h3>" in html
    assert "<h4>Two</h4>" in html
    assert '<a href="https://a.example" rel="noopener">a</a>' in html
    assert "<td>1</td>" in html
    assert "/b" not in html.replace("</b", "")
    assert "javascript" not in html
    assert "onclick" not in html
    assert plain(html).startswith("One Two a b c")
