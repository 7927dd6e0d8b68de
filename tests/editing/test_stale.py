"""`factcheck stale`: what grew old or was left open is told, and nothing else."""

import json

import pytest
from click.testing import CliRunner

from factcheck.cli.stale import stale as command


@pytest.fixture
def stale(desk, monkeypatch):
    """Run the command in the desk, as of the day that is given."""
    monkeypatch.chdir(desk.root)
    return lambda today, *options: CliRunner().invoke(command, ["--today", today, *options])


def another(desk, id, *lines):
    """Add a copy of the desk's claim that ends in ``lines``."""
    desk.write(f"claims/{id}.yaml", desk.read("claims/officers.yaml") + "".join(f"{line}\n" for line in lines))


def test_a_claim_is_good_for_45_days(stale):
    done = stale("2026-01-15")
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "0 of 1 published claim to look at again, as of 2026-01-15.",
        "All were verified within 45 days, and nothing is left to open.",
    ]
    done = stale("2026-01-16")
    assert done.exit_code == 1
    assert done.output.splitlines() == [
        "claims/officers.yaml: Half true: The city wants to hire 10,000 officers by January",
        "  never verified since it was published on 2025-12-01, 46 days ago",
        "1 of 1 published claim to look at again, as of 2026-01-16.",
        "When one was checked and still holds: factcheck reverify officers",
    ]


def test_the_days_can_be_chosen(stale):
    assert stale("2025-12-31", "--days", "30").exit_code == 0
    assert stale("2026-01-01", "--days", "30").exit_code == 1
    assert stale("2026-01-01", "--days", "-1").exit_code == 2


def test_a_verification_counts_from_its_day(stale, desk):
    another(desk, "verified", "last_verified: 2026-01-01")
    done = stale("2026-02-20")
    assert "last verified on 2026-01-01, 50 days ago" in done.output
    assert "claims/verified.yaml" not in stale("2026-01-20").output


def test_the_oldest_comes_first(stale, desk):
    another(desk, "a-newer", "last_verified: 2026-01-01")
    another(desk, "b-newest", "last_verified: 2026-02-01")
    found = [line.split(":")[0] for line in stale("2026-06-01").output.splitlines() if line.startswith("claims/")]
    assert found == ["claims/officers.yaml", "claims/a-newer.yaml", "claims/b-newest.yaml"]


def test_a_day_for_which_a_verdict_holds_grows_old_too(stale, desk):
    another(desk, "moving", "as_of: 2025-11-01")
    done = stale("2025-12-20")
    assert done.output.splitlines()[1:3] == [
        "  never verified since it was published on 2025-12-01, 19 days ago",
        "  holds as of 2025-11-01, 49 days ago: facts may have moved",
    ]
    assert "officers.yaml" not in done.output


def test_what_is_still_to_open_is_listed_whatever_its_age(stale, desk):
    another(desk, "open", "todo:", "  - Open the plan", "  - Ask the mayor")
    done = stale("2025-12-01")
    assert done.exit_code == 1
    assert done.output.splitlines()[1:5] == [
        "  never verified since it was published on 2025-12-01, today",
        "  2 things still to open:",
        "  - Open the plan",
        "  - Ask the mayor",
    ]


def test_drafts_and_withdrawn_claims_are_left_out(stale, desk):
    another(desk, "draft", "status: draft", "todo: [Open the plan]")
    another(desk, "gone", "status: withdrawn", "withdrawn: {date: 2025-12-05, reason: It was wrong.}")
    output = stale("2026-06-01").output
    assert "1 of 1 published claim" in output
    assert "draft" not in output
    assert "gone" not in output


def test_a_claim_that_can_t_be_read_is_not_passed_over(stale, desk):
    desk.write("claims/broken.yaml", "claim: [\n")
    done = stale("2025-12-01")
    assert done.exit_code == 1
    assert "no date says when it was verified or published" in done.output


def test_json_says_the_same(stale, desk):
    another(desk, "open", "todo: [Open the plan]", "as_of: 2025-11-01", "last_verified: 2025-12-10")
    answer = json.loads(stale("2026-01-16", "--format", "json").output)
    assert (answer["today"], answer["days"]) == ("2026-01-16", 45)
    assert answer["claims"] == [
        {
            "id": "officers",
            "file": "claims/officers.yaml",
            "claim": "The city wants to hire 10,000 officers by January",
            "verdict": "half-true",
            "last_verified": None,
            "reviewed": "2025-12-01",
            "days": 46,
            "too_old": True,
            "as_of": None,
            "as_of_days": None,
            "todo": [],
        },
        {
            "id": "open",
            "file": "claims/open.yaml",
            "claim": "The city wants to hire 10,000 officers by January",
            "verdict": "half-true",
            "last_verified": "2025-12-10",
            "reviewed": "2025-12-01",
            "days": 37,
            "too_old": False,
            "as_of": "2025-11-01",
            "as_of_days": 76,
            "todo": ["Open the plan"],
        },
    ]


def test_outside_a_desk_it_says_where_to_go(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(command, [])
    assert done.exit_code == 2
    assert "no folder `claims` here or above" in done.output
