"""`factcheck list`: chosen, sorted, and written for people, programs and spreadsheets."""

import csv
import json
from datetime import date
from io import StringIO

import pytest
from click.testing import CliRunner

from factcheck.cli.list_ import list_
from factcheck.editing.listing import Choice, as_csv, as_json, as_table, rows
from factcheck.reading import read_repository

DRAFT = """\
claim: =HYPERLINK("http://x.example")
claimant: Ann Example
quotes:
  - source: article
    quote: the mayor said
status: draft
"""
LATER = """\
claim: 月はチーズでできていると市長が言ったというのは本当に長い文で表に入りきらないので切られる必要がある
claimant: Mayor
topics: [City Hall]
reviewed: 2026-01-05
verdict: 'false'
"""


@pytest.fixture
def repository(desk):
    desk.write("claims/draft.yaml", DRAFT)
    desk.write("claims/later.yaml", LATER)
    return read_repository(desk.root, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        (Choice(), ["later", "officers", "draft"]),
        (Choice(verdict="Half True"), ["officers"]),
        (Choice(claimant="mayor"), ["later", "officers"]),
        (Choice(topic="city"), ["later"]),
        (Choice(source="article"), ["officers", "draft"]),
        (Choice(status="draft"), ["draft"]),
        (Choice(since=date(2026, 1, 1)), ["later"]),
        (Choice(until=date(2025, 12, 1)), ["officers"]),
        (Choice(verdict="true"), []),
    ],
)
def test_the_claims_that_are_asked_for(repository, choice, ids):
    assert [row.id for row in rows(repository, choice)] == ids


def test_orders(repository):
    assert [row.id for row in rows(repository, Choice(), "id")] == ["draft", "later", "officers"]
    assert [row.id for row in rows(repository, Choice(), "claimant")] == ["draft", "later", "officers"]
    assert [row.date for row in rows(repository, Choice(), "date")] == ["2025-11-07", "2025-11-07", ""]


def test_a_table_for_people(repository):
    lines = list(as_table(rows(repository, Choice()), {"half-true": "Half true"}))
    assert lines[0].startswith("Claim file")
    assert "Half true" in lines[2]
    assert "…" in lines[1]
    assert lines[-1] == "3 claims"


def test_spreadsheets_and_programs(repository):
    found = rows(repository, Choice())
    table = list(csv.DictReader(StringIO(as_csv(found))))
    assert table[2]["claim"].startswith("'=HYPERLINK")
    assert json.loads(as_json(found))["claims"][2]["status"] == "draft"


def test_the_command(desk):
    run = CliRunner().invoke
    done = run(list_, ["-C", str(desk.root), "--verdict", "half-true"])
    assert (done.exit_code, "1 claim" in done.stdout) == (0, True)
    assert json.loads(run(list_, ["-C", str(desk.root), "--format", "json"]).stdout)["total"] == 1
    assert "\r" not in run(list_, ["-C", str(desk.root), "--format", "csv"]).stdout
    wrong = run(list_, ["-C", str(desk.root), "--verdict", "half-tru"])
    assert (wrong.exit_code, "did you mean `half-true`" in wrong.stderr) == (2, True)
