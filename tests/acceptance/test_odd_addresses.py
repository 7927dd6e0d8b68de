"""Addresses that parsers stumble over, wherever one can be written: never an exception."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from exchange.bringing import review
from factcheck.cli import main
from factcheck.diagnostics import FileText
from factcheck.model.fields import Field, Kind
from factcheck.model.people import PEOPLE
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading.values import read_document
from factcheck.site.markdown import render
from factcheck.trust.built_site import BuiltSite
from factcheck.trust.page import read_page

ODD = (
    "http://[v1.a][",
    "http://[::1",
    "http://a.b:99999/",
    "http://a@[b",
    "http://a℀b.c/",
    "http://0x7f.1/",
    "//[",
    "javascript:alert(1)",
    "http://a.b/\u202ex",
)
TABLES = {"claim": CLAIM, "source": SOURCE, "scale": SCALE, "people": PEOPLE}


def places(field: Field, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the way to every address that a file of this table can hold."""
    if field.kind is Kind.URL:
        yield before
    for below in field.fields:
        yield from places(below, (*before, below.name))
    if field.item is not None:
        yield from places(field.item, (*before, "[]"))


PLACES = [(name, way) for name, table in TABLES.items() for way in places(table)]


def test_there_are_as_many_as_a_reader_would_count() -> None:
    assert len(PLACES) >= 7


@pytest.mark.parametrize("odd", ODD, ids=ascii)
@pytest.mark.parametrize(("table", "way"), PLACES, ids=lambda one: ".".join(one) if isinstance(one, tuple) else one)
def test_every_field_that_holds_an_address(table: str, way: tuple[str, ...], odd: str) -> None:
    value: object = odd
    for step in reversed(way):
        value = [value] if step == "[]" else {step: value}
    document = read_document(FileText("claims/a.yaml", json.dumps(value)), TABLES[table])
    assert {"bad-url"} <= {one.kind for one in document.problems}


@pytest.fixture
def run(tmp_path: Path):
    def run(*words: str, stdin: str | None = None) -> Result:
        done = CliRunner().invoke(main, ["-C", str(tmp_path), *words], input=stdin, catch_exceptions=False)
        assert done.exit_code in (0, 1, 2), done.output
        return done

    return run


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_every_command_that_is_given_one(desk, run, odd: str) -> None:
    assert run("source", "add", "seeds/article.txt", "--id", "b", "--publisher", "P", "--url", odd).exit_code == 2
    assert run("source", "add", odd).exit_code == 2
    assert run("new", "article", "The city wants", "--evidence", odd).exit_code == 2
    assert run("export", "--format", "claimreview", "--site", odd).exit_code == 2
    assert run("init", "fresh", "--url", odd).exit_code == 2
    assert run("locate", "article", odd).exit_code in (0, 1)


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_imports_leave_it_out(desk, run, odd: str) -> None:
    node = review(
        url=odd, citation=[{"@type": "WebPage", "url": odd}], author={"@type": "Person", "url": odd, "name": "A"}
    )
    node["itemReviewed"]["author"]["sameAs"] = odd
    node["itemReviewed"]["appearance"][0]["url"] = odd
    desk.write("in.json", json.dumps(node))
    with (desk.root / "in.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(
            [["claim", "claimant", "verdict", "url"], ["The moon is cheese", "A", "False", odd]]
        )
    desk.write("in.html", f'<script type="application/ld+json">{json.dumps(node)}</script><a href="{odd}">x</a>')
    for name in ("in.json", "in.csv", "in.html"):
        run("import", str(desk.root / name))
        for path in (desk.root / "claims").rglob("*.yaml"):
            found = read_document(FileText("claims/a.yaml", path.read_text("utf-8")), CLAIM)
            assert not {"bad-url", "hidden-character"} & {one.kind for one in found.problems}, path.read_text("utf-8")


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_reviews_and_pages_make_no_dangerous_link_of_it(odd: str) -> None:
    for relative in (False, True):
        html = render(f"[a]({odd}) <{odd}> ![b]({odd} 'c')\n\n[e]: {odd}\n\n[e] {odd}", relative=relative)
        assert not re.search(r"href=.(?!\"|https?:|//)", html), html


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_a_site_may_link_to_it(odd: str) -> None:
    page = read_page("claims/a/index.html", f'<main><p><a href="{odd}">a</a></p></main>')
    site = BuiltSite({page.file: page}, {"url": "https://example.org/", "claims": []}, frozenset({page.file}))
    assert [site.leads_to(page, link) for link in page.links] == [""]


def test_a_site_whose_own_address_is_odd_is_not_built(desk, run_python) -> None:
    for odd in ODD:
        code = f"from types import SimpleNamespace as N; from factcheck.site.gate import _address_problem as p; " \
               f"print(p(N(siteurl={odd!r}, publish=True)))"  # fmt: skip
        assert "is not an absolute http(s) address" in run_python(code).stdout
