"""Every format, by validators that we did not write, in every state of a desk."""

import csv
import io
import json
import re

import feedparser
import jsonschema
import pytest
from lxml import etree
from referencing import Registry, Resource

from .claimreview_rules import problems, reviews
from .machine_desks import ADDRESS, STATES, built
from .standards import expanded, names, sitemap_schema, vocabulary_problems
from .test_hostile import ATTACK

SCHEMAS = {
    "data/claims.json": "claims",
    "data/claimreview.json": "claimreview",
    "data/annotations.json": "annotations",
    "data/claim-search.json": "claim-search",
    "data/claim-review-pages.json": "claim-review-pages",
}


@pytest.fixture(scope="module", params=STATES)
def state(request):
    return request.param


@pytest.fixture(scope="module")
def site(state, tmp_path_factory):
    return built(state, tmp_path_factory.mktemp(state))


def closed(schema: object) -> object:
    """Return ``schema`` with no room for what it does not name: what we publish may grow, what we write is all said."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: one if key in ("if", "then", "const", "enum") else closed(one) for key, one in schema.items()}
    return made | {"additionalProperties": False} if schema.get("type") == "object" else made


def validator(site, name: str) -> jsonschema.Draft202012Validator:
    written = [json.loads(data) for path, data in site.files().items() if path.startswith("data/schema/")]
    schemas = {one["$id"]: closed(one) for one in written}
    registry = Registry().with_resources((id, Resource.from_contents(one)) for id, one in schemas.items())
    schema = schemas[f"{ADDRESS}data/schema/{name}.schema.json"]
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(schema, registry=registry, format_checker=checker)


def feed_names(site) -> list[str]:
    return [name for name in site.files() if name.startswith("feeds/")]


def test_feeds_are_well_formed_and_dated_by_the_data(site):
    found = feed_names(site)
    assert {"feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/corrections.atom.xml"} <= set(found)
    for name in found:
        feed = feedparser.parse(site.read(name))
        assert not feed.bozo, (name, feed.get("bozo_exception"))
        assert feed.version == ("atom10" if name.endswith(".atom.xml") else "rss20")
        assert feed.feed.title
        assert feed.feed.link.startswith(ADDRESS)
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids) <= 100, name
        for entry in feed.entries:
            assert entry.link.startswith(f"{ADDRESS}claims/")
            assert entry.title
            assert entry.published_parsed.tm_year == 2025
        years = {feed.feed.updated_parsed.tm_year}
        assert years == ({2025} if feed.entries else {1970}), name


def test_every_feed_names_itself_and_its_page(site):
    pages = site.pages()
    for name in feed_names(site):
        tree = etree.fromstring(site.read(name).encode())
        own = tree.xpath("//*[local-name()='link' and @rel='self']/@href")
        assert own == [ADDRESS + name]
        page = tree.xpath(
            "/*[local-name()='feed']/*[local-name()='link' and @rel='alternate']/@href | /rss/channel/link/text()"
        )
        assert page[0].removeprefix(ADDRESS) + "index.html" in pages
        linked = re.findall(
            r'rel="alternate" type="application/(?:atom|rss)\+xml"[^>]*href="([^"]*)"',
            pages[page[0].removeprefix(ADDRESS) + "index.html"],
        )
        assert any(link.endswith(name.rpartition("/")[2]) for link in linked), name


def test_the_sitemap_keeps_its_schema(site):
    tree = etree.fromstring(site.read("sitemap.xml").encode())
    assert sitemap_schema().validate(tree), sitemap_schema().error_log


def test_downloads_keep_the_schemas_that_are_published_beside_them(site):
    for path, name in SCHEMAS.items():
        errors = [one.message for one in validator(site, name).iter_errors(json.loads(site.read(path)))]
        assert errors == [], path
    one = validator(site, "claim")
    for name in site.files():
        if re.fullmatch(r"claims/[^/]+\.json", name):
            assert [error.message for error in one.iter_errors(json.loads(site.read(name)))] == [], name


def test_downloads_agree_on_which_claims_there_are(site):
    pages = {name.split("/")[1] for name in reviews(site)}
    claims = [claim["id"] for claim in json.loads(site.read("data/claims.json"))["claims"]]
    rows = list(csv.DictReader(io.StringIO(site.read("data/claims.csv").removeprefix("\ufeff"))))
    feed = json.loads(site.read("data/claimreview.json"))["dataFeedElement"]
    lines = [json.loads(line) for line in site.read("data/claimreview.jsonl").splitlines()]
    assert sorted(claims) == sorted(pages) == sorted(row["id"] for row in rows)
    assert [item["item"][0] for item in feed] == lines
    assert len(lines) == len(claims)
    search = json.loads(site.read("data/claim-search.json"))["claims"]
    markups = json.loads(site.read("data/claim-review-pages.json"))["claimReviewMarkupPages"]
    assert [one["claimReview"][0]["url"] for one in search] == [one["url"] for one in lines]
    assert [one["pageUrl"] for one in markups] == [one["url"] for one in lines]


def test_linked_data_means_what_its_contexts_say(site):
    for review in reviews(site).values():
        assert vocabulary_problems(review) == []
        (node,) = expanded(review)
        assert all(name.startswith("http://schema.org/") for name in names(node)), names(node)
        assert node["http://schema.org/url"] == [{"@id": review["url"]}]
        assert set(node) - {"@type"} == {f"http://schema.org/{key}" for key in review if key[0] != "@"}
    feed = json.loads(site.read("data/claimreview.json"))
    assert vocabulary_problems(feed) == []
    assert expanded(feed)


def test_annotations_mean_what_the_standard_s_context_says(site):
    collection = json.loads(site.read("data/annotations.json"))
    (node,) = expanded(collection)
    activity, open_annotation = "https://www.w3.org/ns/activitystreams#", "http://www.w3.org/ns/oa#"
    activity = activity.replace("https", "http")
    assert node["@type"] == [f"{activity}OrderedCollection"]
    assert ("first" in collection) == (collection["total"] > 0)
    if collection["total"]:
        page = node[f"{activity}first"][0]
        items = page[f"{activity}items"][0]["@list"]
        assert len(items) == collection["total"]
        for one in items:
            assert one["@type"] == [f"{open_annotation}Annotation"]
            assert one[f"{open_annotation}motivatedBy"] == [{"@id": f"{open_annotation}assessing"}]
            assert {f"{open_annotation}hasBody", f"{open_annotation}hasTarget"} <= set(one)


def test_the_markup_on_pages_keeps_its_rules(site):
    assert problems(site) == []


def test_nothing_hostile_is_awake_in_any_format(site):
    for name, data in site.files().items():
        text = data.decode("utf-8", "replace") if not name.startswith("theme/") else ""
        if name.endswith(".xml"):
            assert "<script" not in text, name
            tree = etree.fromstring(data)
            assert not tree.xpath("//*[local-name()='script' or local-name()='img']"), name
    for name in feed_names(site):
        for entry in feedparser.parse(site.read(name), sanitize_html=False).entries:
            assert "<" not in entry.get("summary", "").replace("&lt;", "")


def test_no_cell_is_a_formula(site, state):
    text = site.read("data/claims.csv")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(tuple("=+-@＝＋－＠")), cell
        assert not cell.startswith(("\t", "\r", "\n")), cell
    if state == "hostile":
        assert any(ATTACK in cell for row in rows for cell in row)
        assert sum(cell.startswith("'") for row in rows for cell in row) == 8
