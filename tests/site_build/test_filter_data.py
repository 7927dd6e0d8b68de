"""What the filters load of a very large desk: a first filter costs a phone less than 300 kB."""

import json
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from markupsafe import Markup

from factcheck.site.language import ENGLISH
from factcheck.site.machines import filter_data
from factcheck.site.machines.filter_data import filter_files
from factcheck.site.views import ClaimView, GroupView, SourceLink, SourceView, VerdictView

CLAIMS, CLAIMANTS, TOPICS, SOURCES = 30_573, 5_000, 1_500, 3_000
MOST = 300_000
SHOWN = 20  # claims that the script shows at once


def group(kind, number):
    return GroupView(f"{kind} whose name has {number} in it", f"{kind}s/{kind}-whose-name-has-{number}-in-it/", 9)


@pytest.fixture(scope="module")
def site():
    verdicts = [VerdictView(f"v{n}", f"Verdict {n}", "", "neutral", f"verdicts/v{n}/") for n in range(6)]
    claimants = [group("claimant", n) for n in range(CLAIMANTS)]
    topics = [group("topic", n) for n in range(TOPICS)]
    sources = [
        SourceView(SourceLink(f"source-{n}", f"The title of the source that is number {n}", "News", ""), [])
        for n in range(SOURCES)
    ]
    claims = [
        ClaimView(
            id=f"a-claim-whose-address-has-some-words-{n}",
            path="",
            claim=f"The council said of the bridges, the roads and the schools of the city what claim {n} says",
            claimant=claimants[n % CLAIMANTS],
            claimant_role="",
            claimant_url="",
            date=date(2020, 1, 1) + timedelta(n % 2000),
            verdict=verdicts[n % 6],
            summary="",
            reviewed=None,
            modified=None,
            authors=[],
            quotes=[],
            evidence=[],
            evidence_count=0,
            origin_count=0,
            review=Markup(""),
            topics=[topics[n % TOPICS], topics[n * 7 % TOPICS]],
            flags=[],
            todo=[],
            quoted=[f"source-{n % SOURCES}"],
        )
        for n in range(CLAIMS)
    ]
    view = SimpleNamespace(verdicts=verdicts, topics=topics, claimants=claimants)
    return SimpleNamespace(claims=claims[::-1], sources=sources, view=view)


@pytest.fixture(scope="module")
def files(site):
    return {output.path: "".join(output.make()).encode() for output in filter_files(site, ENGLISH)}


def column(files, name):
    index = json.loads(files["data/filter/index.json"])["facets"]
    return index.get(name) or json.loads(files[f"data/filter/{name}.json"])


def test_a_first_filter_of_a_very_large_desk_stays_small(files):
    index = len(files["data/filter/index.json"])
    texts = max(len(data) for path, data in files.items() if "/text-" in path)
    assert index < filter_data.FIRST
    assert index + SHOWN * texts < MOST
    for path, data in files.items():
        assert len(data) < MOST, path


def test_the_largest_columns_have_files_of_their_own(files):
    assert {"verdict", "year"} <= json.loads(files["data/filter/index.json"])["facets"].keys()
    assert {path.rpartition("/")[2] for path in files if "/text-" not in path} > {"claimant.json", "titles.json"}
    assert "claimant" not in json.loads(files["data/filter/index.json"])["facets"]


def test_the_names_with_most_claims_are_listed_and_the_others_counted(files):
    claimant = column(files, "claimant")
    assert len(claimant["names"]) == filter_data.MOST_NAMES
    assert claimant["rest"] == CLAIMANTS - filter_data.MOST_NAMES
    assert claimant["names"] == sorted(claimant["names"], key=lambda name: name[1])
    first = claimant["codes"][: claimant["width"]]
    assert claimant["names"][64 * filter_data._DIGITS.index(first[0]) + filter_data._DIGITS.index(first[1]) - 1] == [
        "claimant-whose-name-has-0-in-it",
        "claimant whose name has 0 in it",
    ]
    last = 4_999 * claimant["width"]
    assert claimant["codes"][last : last + claimant["width"]] == "00"
    assert "rest" not in column(files, "verdict")


def test_a_small_desk_has_all_in_one_file(site):
    small = SimpleNamespace(claims=site.claims[:100], sources=site.sources[:50], view=site.view)
    small.view = SimpleNamespace(**{name: groups[:20] for name, groups in vars(site.view).items()})
    names = [output.path for output in filter_files(small, ENGLISH) if "/text-" not in output.path]
    assert names == ["data/filter/index.json"]


def test_the_claimant_stands_in_the_text_too(files):
    assert json.loads(files["data/filter/text-0.json"])[0][5] == "claimant whose name has 0 in it"
