"""docs/data.md names every file for machines and every column, and nothing that isn't there."""

import re

import pytest

from factcheck.shapes.claims_csv import COLUMNS

from .desks import ROOT
from .machine_desks import built

DOCUMENT = (ROOT / "docs/data.md").read_text("utf-8")
PATTERNS = {
    r"claims/[^/]+\.json": "claims/<id>.json",
    r"cards/[^/]+\.png": "cards/<id>.png",
    r"data/filter/text-\d+\.json": "data/filter/text-<n>.json",
    r"feeds/(all|corrections)\.(atom|rss)\.xml": r"feeds/\1",
    r"feeds/(topic|verdict|claimant)s/[^/]+\.(atom|rss)\.xml": r"feeds/\1s/<\1>",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    names = built("full", tmp_path_factory.mktemp("docs")).files()
    return {name for name in names if not name.endswith(".html") and not name.startswith(("theme/", "pagefind/", "."))}


def address(name: str) -> str:
    for pattern, shown in PATTERNS.items():
        if re.fullmatch(pattern, name):
            return re.sub(pattern, shown, name)
    return name


def test_every_file_is_described(files):
    assert {one for one in map(address, files) if f"`{one}`" not in DOCUMENT} == set()


def test_what_is_described_is_there(files):
    described = set(re.findall(r"`((?:data|feeds|claims|cards)/[^`…]+)`", DOCUMENT))
    assert described - set(map(address, files)) == set()


def test_every_column_is_described():
    table = DOCUMENT[DOCUMENT.index("| columns |") : DOCUMENT.index("### Annotations")]
    rows = re.findall(r"^\| (`[^|]*) \|", table, re.M)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(COLUMNS)
