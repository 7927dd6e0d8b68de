"""`factcheck export` writes the shapes that the site publishes: what both know, both say, in the same order."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from factcheck.cli.export import export

from .machine_desks import ADDRESS, built

ONLY_THE_SITE = {
    *("schema", "license", "sdLicense", "place", "quote_state"),  # the settings, and what pages show
    *("correctionsPolicy", "verificationFactCheckingPolicy"),  # pages
}
SAID_OTHERWISE = {
    *("review", "reviewBody"),  # Markdown, where the site has HTML or its words
    *("date", "related", "aliases", "was"),  # as the file says it
    *("author", "authors", "title", "source_title"),  # the people and sources that a desk has described
}
FILES = {
    "json": "data/claims.json",
    "datacommons": "data/claimreview.json",
    "claimreview": "data/claimreview.jsonl",
    "api": "data/claim-search.json",
    "csv": "data/claims.csv",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return built("full", tmp_path_factory.mktemp("full"))


def exported(site, name):
    root = site.folder.parent
    words = ["-C", str(root), "--format", name, "--site", ADDRESS, "--name", told(site, "json")["name"]]
    return values(name, CliRunner().invoke(export, [*words, "--today", "2026-01-01"]).stdout)


def told(site, name):
    return values(name, (site.folder / FILES[name]).read_bytes().decode())


def values(name, text):
    if name == "csv":
        return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    return [json.loads(line) for line in text.splitlines()] if name == "claimreview" else json.loads(text)


def common(value):
    """Return what both can say; an object as the list of its members, in their order."""
    if isinstance(value, dict):
        kept = {key: common(one) for key, one in value.items() if key not in ONLY_THE_SITE | SAID_OTHERWISE}
        if "tier" in kept or "dataFeedElement" in kept:
            kept.pop("url", None)  # that leads to the words on the web, or to the feed itself
        return list(kept.items())
    if isinstance(value, list):
        items = [common(one) for one in value]
        return sorted(items, key=repr) if any(isinstance(one, dict) for one in value) else items
    return value


@pytest.mark.parametrize("name", FILES)
def test_export_says_what_the_site_says(site, name):
    ours, theirs = exported(site, name), told(site, name)
    assert common(ours) == common(theirs)


def test_export_leaves_out_only_what_needs_a_site(site):
    def keys(value, path=""):
        if isinstance(value, dict):
            for key, one in value.items():
                yield f"{path}/{key}"
                yield from keys(one, f"{path}/{key}")
        for one in value if isinstance(value, list) else []:
            yield from keys(one, path)

    for name in FILES:
        missing = set(keys(told(site, name))) - set(keys(exported(site, name)))
        assert {path.rpartition("/")[2] for path in missing} <= ONLY_THE_SITE | {"url", "date", "title"}, name


def test_a_claim_that_was_made_after_its_check_has_no_date_in_the_markup(desk):
    desk.change("claims/officers.yaml", "reviewed: 2025-12-01", "reviewed: 2025-11-01\ndate: 2025-11-06")
    run = CliRunner().invoke(export, ["-C", str(desk.root), "--format", "claimreview"])
    review = json.loads(run.stdout)
    assert (review["datePublished"], "datePublished" in review["itemReviewed"]) == ("2025-11-01", False)


def test_a_verdict_without_a_title_is_rated_by_its_id(desk):
    desk.change("content/verdicts.yaml", " title: Half true,", "")
    run = CliRunner().invoke(export, ["-C", str(desk.root), "--format", "claimreview"])
    assert json.loads(run.stdout)["reviewRating"]["alternateName"] == "half-true"


def test_a_source_without_an_address_is_an_appearance_without_one(desk):
    """It is a hole that a desk may let pass: no page of an answer to `pages.list` may fail by it."""
    desk.write("pyproject.toml", '[tool.factcheck]\nignore = ["SRC004"]\n')
    (desk.root / "seeds/article.yaml").unlink()
    built = desk.build("-s", "publishconf.py", SITEURL=ADDRESS)
    (page,) = json.loads(built.read("data/claim-review-pages.json"))["claimReviewMarkupPages"]
    assert "claimAppearances" not in page["claimReviewMarkups"][0]
